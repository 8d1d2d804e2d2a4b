// SPDX-License-Identifier: AGPL-3.0-or-later
import { Article } from '@portico/shared/contract/article';
import { describe, expect, test } from 'vitest';
import { compare, type ComparedField } from '../../components/review/compare.ts';
import { differenceOf } from '../../components/review/difference.ts';
import { linesIn } from '../../components/review/nodes.ts';
import { entriesOf } from '../../components/review/entries.ts';
import { comparisonOf } from '../../components/review/sections.ts';

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
    const entries = entriesOf(base, reading).filter(
      ({ locale, quiet }) => locale === undefined && !quiet,
    );
    expect(
      entries.map(({ label, node }) => [
        label,
        linesIn(node).map(({ tokens }) => tokens.map(({ text }) => text).join('')),
      ]),
    ).toEqual([
      ['Organizzazione', ['Impresa A']],
      ['Argomenti', ['Truffe']],
      ['Destinatari', ['Più di 65 anni']],
      ['Ricontrollato il', ['3 ottobre 2026']],
    ]);
  });

  test('what is taken away is shown as taken away', () => {
    const { verifiedOn: _gone, ...without } = base;
    const [field] = differences(base, Article.parse(without));
    expect(field?.label).toBe('Ricontrollato il');
    expect(marked(field)).toBe('[-3 ottobre 2026-]');
  });

  test('of a new document everything is new', () => {
    expect(differences(null, base).length).toBe(entriesOf(base, reading).length);
  });

  type Body = typeof base.locales.it.body;
  const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
  const item = (words: string, list?: object) => ({
    children: [text(words)],
    ...(list && { list }),
  });
  const list = (ordered: boolean, ...items: object[]) => ({ type: 'list', ordered, items });
  const callout = (tone: string) => ({
    type: 'callout',
    tone,
    children: [paragraph(text('Attenzione.'))],
  });

  /** What is said of the change of a text: its marked lines that changed, and the sentences beside them. */
  const saidOf = (before: object[], after: object[]): string[] =>
    differences(italian({ body: before as Body }), italian({ body: after as Body })).flatMap(
      (field) =>
        field.lines
          .filter(({ change }) => change !== 'same')
          .flatMap((line) => [
            ...(line.notes.length === 0 ? [marked({ ...field, lines: [line] })] : []),
            ...line.notes,
          ]),
    );

  test.each<[string, object[], object[], string[]]>([
    [
      'bold on one word',
      [paragraph(text('Tu non rispondere.'))],
      [paragraph(text('Tu '), text('non', { strong: true }), text(' rispondere.'))],
      ['In grassetto: «non»'],
    ],
    [
      'a callout from note to danger',
      [callout('note')],
      [callout('danger')],
      ['Riquadro: [-Nota-]{+Pericolo+}'],
    ],
    [
      'the level of a heading',
      [{ type: 'heading', level: 2, children: [text('Che fare')] }],
      [{ type: 'heading', level: 3, children: [text('Che fare')] }],
      ['Titolo di sezione: da livello 2 a livello 3'],
    ],
    [
      'bullets to numbers',
      [list(false, item('Uno'), item('Due'))],
      [list(true, item('Uno'), item('Due'))],
      ['Elenco [-puntato-]{+numerato+}'],
    ],
    [
      'the depth of an item',
      [list(false, item('Uno'), item('Due'))],
      [list(false, item('Uno', list(false, item('Due'))))],
      ['{+Elenco puntato+}', 'Punto di elenco: da livello 1 a livello 2'],
    ],
    [
      'a line break',
      [paragraph(text('Via Roma 1 Milano'))],
      [paragraph(text('Via Roma 1 '), { type: 'break' }, text('Milano'))],
      ['Via Roma 1 {+[a capo]\n+}Milano'],
    ],
    [
      'a paragraph that is now a heading',
      [paragraph(text('Che fare'))],
      [{ type: 'heading', level: 2, children: [text('Che fare')] }],
      ['Prima: Capoverso. Ora: Titolo di sezione, livello 2.'],
    ],
    [
      'the head of a table',
      [{ type: 'table', header: [[text('Segno')]], rows: [[[text('Fretta')]]] }],
      [{ type: 'table', header: [[text('Segnale')]], rows: [[[text('Fretta')]]] }],
      ['[-Segno-]{+Segnale+}'],
    ],
    [
      'a sign that nobody sees',
      [paragraph(text('Chiama 02 0202'))],
      [paragraph(text('Chiama\u00a002 0202'))],
      ['Chiama[-[spazio]-]{+[spazio unito]+}02 0202'],
    ],
  ])('B1: %s is said in words', (_what, before, after, words) => {
    expect(saidOf(before, after)).toEqual(words);
  });

  test('B1: an address is compared whole, and the words say where they led and lead', () => {
    const link = (url: string) =>
      paragraph({ type: 'link', to: { url }, children: [text('Segnala')] });
    const [former, next] = ['https://www.commissariatodips.it/', 'https://truffa.example/'];
    const [field] = differences(
      italian({ body: [link(former)] as Body }),
      italian({ body: [link(next)] as Body }),
    );
    expect(marked(field)).toBe(`Segnala [-(→ ${former})-]{+(→ ${next})+}`);
    expect(field?.lines[0]?.notes).toEqual([
      `«Segnala» non porta più a ${former}`,
      `Ora «Segnala» porta a ${next}`,
    ]);
    const written = (url: string) => [paragraph(text(`Scrivi a ${url} oggi.`))];
    expect(saidOf(written('www.commissariatodips.it'), written('www.truffa.it'))).toEqual([
      'Scrivi a [-www.commissariatodips.it-]{+www.truffa.it+} oggi.',
    ]);
  });

  test('B1: two documents of one name are told apart', () => {
    const other = '11111111-e6e1-44de-929f-287570d7ec1e';
    const names = { [`topic/${TOPIC}`]: 'Truffe', [`topic/${other}`]: 'Truffe' };
    const after = Article.parse({ ...base, topics: [{ type: 'topic', id: other }] });
    const [field] = compare(
      entriesOf(base, { names, language: 'it' }),
      entriesOf(after, { names, language: 'it' }),
    ).filter(({ changed }) => changed);
    expect(marked(field)).toBe(`[-Truffe (Argomento ${TOPIC})-]{+Truffe (Argomento ${other})+}`);
  });

  test('B1: a document in an older form is not called the same', () => {
    const older = { ...base, gone: 'Un campo di prima' } as typeof base;
    expect(differenceOf(older, base, reading).filter(({ changed }) => changed)).toHaveLength(1);
    expect(differenceOf(base, base, reading).filter(({ changed }) => changed)).toEqual([]);
  });

  test('B3: changes are counted: new lines side by side are one, a changed line is one', () => {
    const body = [
      paragraph(text('Riaggancia.')),
      paragraph(text('Poi respira.')),
      paragraph(text('Poi chiama.')),
      base.locales.it.body[1] as object,
    ] as Body;
    const fields = differenceOf(base, italian({ title: 'Altro', body }), reading);
    const { changes, groups } = comparisonOf(fields);
    expect(changes).toBe(3);
    expect(groups[0]?.same.map(({ field }) => field.label)).toEqual([
      'Riassunto',
      'Immagine',
      'Indirizzo',
    ]);
  });
});
