// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { richText } from '../../fields/blocks/rich-text.ts';
import { headingFaults, mendHeadings } from '../../fields/rich-text/mend/headings.ts';
import { mendLinks, trackedLinks } from '../../fields/rich-text/mend/links.ts';

const words = (text: string, format = 0) => ({ type: 'text', text, format });
const heading = (tag: string, text = 'T') => ({ type: 'heading', tag, children: [words(text)] });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const stored = (...children: object[]) => ({ root: { type: 'root', children } });
const tags = (text: object) =>
  (text as ReturnType<typeof stored>).root.children.map(
    (node) => (node as { tag?: string }).tag ?? (node as { type: string }).type,
  );

describe('C5: headings that skip a level, are empty, or are only bold', () => {
  test.each([
    [
      ['h2', 'h4', 'h4', 'h3', 'h2'],
      ['h2', 'h3', 'h3', 'h3', 'h2'],
    ],
    [
      ['h3', 'h3', 'h4'],
      ['h2', 'h2', 'h3'],
    ],
    [
      ['h4', 'h2'],
      ['h2', 'h2'],
    ],
  ])('%j becomes %j', (before, after) => {
    const text = stored(...before.map((tag) => heading(tag)));
    expect(headingFaults(text).length).toBeGreaterThan(0);
    expect(tags(mendHeadings(text))).toEqual(after);
    expect(headingFaults(mendHeadings(text))).toEqual([]);
  });

  test('headings in order are left alone', () => {
    const text = stored(heading('h2'), heading('h3'), heading('h4'), heading('h2'));
    expect(headingFaults(text)).toEqual([]);
    expect(mendHeadings(text)).toEqual(text);
  });

  test('an empty heading is asked for, and goes', () => {
    const text = stored(heading('h2', ' '), paragraph(words('Testo.')));
    expect(headingFaults(text)).toEqual([{ code: 'heading-empty' }]);
    expect(tags(mendHeadings(text))).toEqual(['paragraph']);
  });

  test('a bold line above a text is a heading, and no longer bold', () => {
    const text = stored(
      heading('h2'),
      paragraph(words('Che cosa '), words('fare', 1)),
      paragraph(words('Che cosa fare?', 1)),
      paragraph(),
      paragraph(words('Chiama la banca.')),
    );
    expect(headingFaults(text)).toEqual([
      { code: 'heading-bold', words: 'Che cosa fare?', level: 3 },
    ]);
    const mended = mendHeadings(text);
    expect(mended.root.children[2]).toEqual(heading('h3', 'Che cosa fare?'));
  });

  test('a bold sentence, a bold line at the end and bold words in a line are none', () => {
    const text = stored(
      paragraph(words('Non dire mai la password.', 1)),
      paragraph(words('Mai', 1), words(' dirla')),
      paragraph(words('Anna Bianchi', 1)),
      paragraph(words('Comune di Milano', 1)),
    );
    expect(headingFaults(text)).toEqual([]);
  });

  test('each is a requirement of its field, in the words of the desk', () => {
    const issues: { code: string; field: string; message: string }[] = [];
    const lookup = { media: () => undefined, typeOf: () => undefined };
    const at = { locale: 'it', field: 'body', language: 'it', lookup, issues } as const;
    const body = stored(
      heading('h3', 'Primo'),
      heading('h2', ''),
      paragraph(words('Poi', 1)),
      paragraph(words('x.')),
    );
    richText().present({ body }, 'body', at as never);
    expect(issues.map(({ field, code, message }) => [field, code, message])).toEqual([
      [
        'body',
        'heading-level',
        'Il titolo «Primo» salta un livello: qui ci vuole un titolo di livello 2.',
      ],
      ['body', 'heading-empty', 'Nel testo c’è un titolo vuoto: scrivilo oppure toglilo.'],
      [
        'body',
        'heading-bold',
        'La riga in grassetto «Poi» fa da titolo: rendila un titolo di livello 3, così la trova anche chi ascolta la pagina.',
      ],
    ]);
  });
});

test('C2: tracking codes are counted in a text and in a field, and removed', () => {
  const url = 'https://esempio.it/?utm_source=mail&a=1';
  const link = { type: 'link', fields: { linkType: 'custom', url }, children: [words(url)] };
  const text = stored(
    paragraph(link),
    paragraph({ ...link, fields: { url: 'https://esempio.it/' } }),
  );
  expect([trackedLinks(text), trackedLinks(url), trackedLinks('utm_source')]).toEqual([1, 1, 0]);
  expect(trackedLinks(mendLinks(text))).toBe(0);
  expect(mendLinks(url)).toBe('https://esempio.it/?a=1');
});
