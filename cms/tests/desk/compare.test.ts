// SPDX-License-Identifier: AGPL-3.0-or-later
import { Article } from '@portico/shared/contract/article';
import { describe, expect, test } from 'vitest';
import { compare, type ComparedField } from '../../components/review/compare.ts';
import { entriesOf } from '../../components/review/entries.ts';

const ID = '7c7905d3-e6e1-44de-929f-287570d7ec1e';
const TOPIC = 'f90cd589-a695-46a7-bdc7-a518474092fc';
const HASH = 'a'.repeat(64);

const reading = {
  names: { [`organisation/${ID}`]: 'Impresa A', [`topic/${TOPIC}`]: 'Truffe' },
  language: 'it',
} as const;

const base = Article.parse({
  contract: 1,
  type: 'article',
  id: ID,
  organisation: { type: 'organisation', id: ID },
  topics: [{ type: 'topic', id: TOPIC }],
  audiences: ['over65'],
  verifiedOn: '2026-10-03',
  locales: {
    it: {
      slug: 'truffe',
      title: 'Le truffe al telefono',
      summary: 'Che cosa fare.',
      picture: {
        alt: 'Un telefono',
        renditions: [{ sha256: HASH, width: 480, height: 320, bytes: 1000 }],
      },
      body: [
        { type: 'paragraph', children: [{ type: 'text', text: 'Riaggancia subito.' }] },
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              to: { url: 'https://example.org/' },
              children: [{ type: 'text', text: 'Segnala' }],
            },
          ],
        },
      ],
    },
  },
});

/** The base with something else in Italian. */
const italian = (changes: Partial<typeof base.locales.it>) =>
  Article.parse({ ...base, locales: { it: { ...base.locales.it, ...changes } } });

const differences = (before: typeof base | null, after: typeof base): ComparedField[] =>
  compare(entriesOf(before, reading), entriesOf(after, reading)).filter(({ changed }) => changed);

const marked = (field: ComparedField | undefined): string =>
  (field?.lines ?? [])
    .map(({ pieces }) =>
      pieces
        .map(({ change, text }) =>
          change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`,
        )
        .join(''),
    )
    .join('\n');

describe('a reviewer sees what changes, word by word', () => {
  test('equal documents have no differences', () => {
    expect(differences(base, italian({}))).toEqual([]);
  });

  test('words that went and came are marked, in the field as it is called', () => {
    const [field, ...others] = differences(base, italian({ title: 'Le truffe al citofono' }));
    expect(others).toEqual([]);
    expect(field).toMatchObject({ label: 'Titolo', locale: 'it' });
    expect(marked(field)).toBe('Le truffe al [-telefono-]{+citofono+}');
  });

  test('words that changed one after the other are one change', () => {
    const [field] = differences(base, italian({ title: 'I falsi messaggi al telefono' }));
    expect(marked(field)).toBe('[-Le truffe -]{+I falsi messaggi +}al telefono');
  });

  test('a new paragraph stands alone, the others stay', () => {
    const body = [
      base.locales.it.body[0],
      { type: 'paragraph', children: [{ type: 'text', text: 'Poi respira.' }] },
      base.locales.it.body[1],
    ] as typeof base.locales.it.body;
    const [field] = differences(base, italian({ body }));
    expect(marked(field)).toBe(
      'Riaggancia subito.\n{+Poi respira.+}\nSegnala (→ https://example.org/)',
    );
  });

  test('a link that leads elsewhere is a difference, although its words are the same', () => {
    const body = structuredClone(base.locales.it.body);
    Object.assign((body[1] as { children: { to: object }[] }).children[0] ?? {}, {
      to: { url: 'https://evil.example/' },
    });
    expect(marked(differences(base, italian({ body }))[0])).toContain('evil');
  });

  test('another picture is a difference, although its words are the same', () => {
    const picture = {
      alt: 'Un telefono',
      renditions: [{ sha256: 'b'.repeat(64), width: 480, height: 320, bytes: 1000 }],
    };
    const [field] = differences(base, italian({ picture }));
    expect(field?.lines[0]?.pictures).toEqual([
      { change: 'removed', sha256: HASH },
      { change: 'added', sha256: 'b'.repeat(64) },
    ]);
  });

  test('closed lists, references and dates are said in words', () => {
    const entries = entriesOf(base, reading).filter(({ locale }) => locale === undefined);
    expect(entries.map(({ label, lines }) => [label, lines.map((line) => line.text)])).toEqual([
      ['Organizzazione', ['Impresa A']],
      ['Argomenti', ['Truffe']],
      ['Destinatari', ['Più di 65 anni']],
      ['Verificato il', ['3 ottobre 2026']],
    ]);
  });

  test('what is taken away is shown as taken away', () => {
    const { verifiedOn: _gone, ...without } = base;
    const [field] = differences(base, Article.parse(without));
    expect(field?.label).toBe('Verificato il');
    expect(marked(field)).toBe('[-3 ottobre 2026-]');
  });

  test('of a new document everything is new', () => {
    expect(differences(null, base).length).toBe(entriesOf(base, reading).length);
  });
});
