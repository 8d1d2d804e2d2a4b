// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block } from '@portico/shared/contract/rich-text';
import { expect, test } from 'vitest';
import { render } from '../../src/rich-text/blocks.ts';
import type { RichTextContext } from '../../src/rich-text/inline.ts';
import { scriptJson } from '../../src/rich-text/escape.ts';
import { spaced } from '../../src/rich-text/spaced.ts';
import { headingId, outlineOf } from '../../src/queries/headings.ts';
import { unbroken } from '../../src/rich-text/unbroken.ts';
import { creditLine } from '../../src/rich-text/picture.ts';
import { safeUrl } from '../../src/rich-text/safe-url.ts';

const HOSTILE = '<img src=x onerror=alert(1)> "\' & </script><script>';

const context = (over: Partial<RichTextContext> = {}): RichTextContext => ({
  locale: 'it',
  term: () => null,
  resolve: () => null,
  ids: new Set(),
  headingShift: 0,
  ...over,
});

const words = (text: string) => [{ type: 'text' as const, text }];
const paragraph = (text: string): Block => ({ type: 'paragraph', children: words(text) });
const link = (url: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', to: { url }, children: words('qui') }],
});

const EVERY_NODE: readonly Block[] = [
  paragraph(HOSTILE),
  { type: 'heading', level: 2, children: words(HOSTILE) },
  { type: 'list', ordered: false, items: [{ children: words(HOSTILE) }] },
  { type: 'quote', children: words(HOSTILE), source: HOSTILE },
  { type: 'callout', tone: 'tip', title: HOSTILE, children: [] },
  {
    type: 'image',
    caption: HOSTILE,
    picture: {
      alt: HOSTILE,
      credits: HOSTILE,
      renditions: [{ sha256: 'a'.repeat(64), width: 640, height: 480, bytes: 1 }],
    },
  },
  {
    type: 'table',
    caption: HOSTILE,
    header: [words(HOSTILE)],
    rows: [[words(HOSTILE)]],
  },
  { type: 'steps', items: [{ title: HOSTILE, children: [] }] },
  { type: 'definition', term: HOSTILE, children: words(HOSTILE) },
];

test.each(EVERY_NODE.map((block) => [block.type, block] as const))(
  'C03: markup in a %s stays text',
  (_type, block) => {
    const html = render([block], context());
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&#39; &amp;');
    expect(html).not.toMatch(/<img src=x|<script|" '/);
  },
);

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'vbscript:x',
  'file:///etc/passwd',
  'https:evil.example',
  'https://good.example@evil.example\u0000',
])('C01: %j never becomes a link, however it came into the store', (url) => {
  expect(safeUrl(url)).toBeUndefined();
  expect(render([link(url)], context())).toBe('<p>qui</p>');
});

test.each(['https://a.example/?b=1&c=2', 'http://a.example/', 'mailto:a@b.example', 'tel:112'])(
  'an address of a known kind is a link: %s',
  (url) => {
    expect(render([link(url)], context())).toBe(
      `<p><a href="${url.replace('&', '&amp;')}">qui</a></p>`,
    );
  },
);

test('C02: a node that is not in the list cannot be rendered', () => {
  const unknown = { type: 'iframe', src: 'https://evil.example' } as unknown as Block;
  expect(() => render([unknown], context())).toThrow('no node «iframe»');
  const inherited = { type: 'constructor' } as unknown as Block;
  expect(() => render([inherited], context())).toThrow('no node «constructor»');
});

test('I3: a link to a document leads to it, and is plain text when the document is gone', () => {
  const text: Block = {
    type: 'paragraph',
    children: [
      { type: 'link', to: { type: 'article', id: 'abcdef01' }, children: words('la guida') },
    ],
  };
  const there = context({ resolve: () => ({ title: 'Guida', path: '/articoli/guida/' }) });
  expect(render([text], there)).toBe('<p><a href="/articoli/guida/">la guida</a></p>');
  expect(render([text], context())).toBe('<p>la guida</p>');
});

test('the index has the headings of a text from three up, with the ids that the text has', () => {
  const heading = (text: string): Block => ({ type: 'heading', level: 2, children: words(text) });
  const blocks = [heading('Perché'), heading('Perché'), heading('…')];
  expect(outlineOf(blocks.slice(1), new Set())).toEqual([]);
  const ids = outlineOf(blocks, new Set()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  const html = render(blocks, context());
  for (const id of ids) expect(html).toContain(`<h2 id="${id}">`);
});

test('the title of a callout is a heading, one level below the heading that it stands under', () => {
  const heading = (level: 2 | 3): Block => ({ type: 'heading', level, children: words('Titolo') });
  const callout: Block = {
    type: 'callout',
    tone: 'danger',
    title: 'Nelle prime ore',
    children: [],
  };
  const levels = (blocks: readonly Block[], headingShift = 0) =>
    [...render(blocks, context({ headingShift })).matchAll(/<h(\d) class="callout-title"/g)].map(
      ([, level]) => Number(level),
    );
  expect(levels([callout, heading(2), callout, heading(3), callout, heading(2), callout])).toEqual([
    2, 3, 4, 3,
  ]);
  // Inside a section with a heading of its own.
  expect(levels([callout, heading(2), callout], 1)).toEqual([3, 4]);
});

test('a heading stands one level below the one that it belongs to, whatever level was chosen', () => {
  const levels = (chosen: readonly (2 | 3 | 4)[], headingShift = 0) =>
    [
      ...render(
        chosen.map((level): Block => ({ type: 'heading', level, children: words('Titolo') })),
        context({ headingShift }),
      ).matchAll(/<h(\d) id/g),
    ].map(([, level]) => Number(level));
  expect(levels([2, 3, 4, 4, 3, 2])).toEqual([2, 3, 4, 4, 3, 2]);
  expect(levels([3, 3, 2, 4, 4, 2])).toEqual([2, 2, 2, 3, 3, 2]);
  expect(levels([4, 3], 1)).toEqual([3, 3]);
});

test('every cell of a table repeats the name of its column, in text, for small screens', () => {
  const row = (...cells: string[]) => cells.map(words);
  const html = render(
    [{ type: 'table', header: row('Che cosa', ''), rows: [row('Banca', '112')] }],
    context(),
  );
  expect(html).toContain('<td><b data-pagefind-ignore>Che cosa: </b>Banca</td><td>112</td>');
});

test('words in another language say so, with their direction', () => {
  const block: Block = {
    type: 'paragraph',
    children: [{ type: 'text', text: 'مرحبا', language: 'ar', strong: true }],
  };
  expect(render([block], context())).toBe(
    '<p><span lang="ar" dir="rtl"><strong>مرحبا</strong></span></p>',
  );
});

test('C03: JSON in a script element cannot end it', () => {
  const json = scriptJson({ name: '</script><!-- \u2028' });
  expect(json).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(json)).toEqual({ name: '</script><!-- \u2028' });
});

test('C1: an ordered list begins at its number', () => {
  const items = [{ children: words('tre') }];
  expect(render([{ type: 'list', ordered: true, start: 3, items }], context())).toContain(
    '<ol start="3"><li>tre</li></ol>',
  );
  expect(render([{ type: 'list', ordered: true, items }], context())).toContain('<ol><li>');
});

test('C1: an item has numbers and bullets inside it', () => {
  const one = (ordered: boolean, said: string) => ({
    type: 'list' as const,
    ordered,
    items: [{ children: words(said) }],
  });
  const items = [{ children: words('uno'), list: one(true, 'a'), otherLists: [one(false, 'b')] }];
  expect(render([{ type: 'list', ordered: true, items }], context())).toContain(
    '<ol><li>uno\n<ol><li>a</li></ol>\n<ul><li>b</li></ul></li></ol>',
  );
});

test('a word that the glossary explains and the sign after it stay together', () => {
  const box = '<span id="word-1" class="definition-box" popover>Un numero.</span>';
  const term = `<button type="button" class="term" popovertarget="word-1">PIN</button>${box}: tuo`;
  expect(spaced(term)).toBe(term);
  expect(spaced('<button>Su</button><button>Giù</button>')).toContain('> <');
});

test.each([
  ['L’euro a Łódź', 't-l-euro-a-lodz'],
  ['Straße, ﬁsco e città', 't-strasse-fisco-e-citta'],
  ['🔒 Кто звонит', 't-kto-zvonit'],
  ['…', 't-titolo'],
])('the heading «%s» has the address #%s', (text, id) => {
  expect(headingId(text, new Set())).toBe(id);
});

test.each([
  ['servizi.example/comune.milano.it', 'servizi.example/<wbr>comune.milano.it'],
  ['https://a.example/una/guida/lunga', 'https://a.example/<wbr>una/<wbr>guida/<wbr>lunga'],
  ['comune.milano.it.servizi.example', 'comune<wbr>.milano<wbr>.it<wbr>.servizi<wbr>.example'],
  ['Vai su inps.it.', 'Vai su inps.it.'],
  ['Alle 14.30/15.00 circa, di lunedì', 'Alle 14.30/15.00 circa, di lunedì'],
  ['segnalazioni@portale.example', 'segnalazioni@portale.example'],
])('an address breaks after a slash or before a dot, never inside a name: %s', (text, html) => {
  expect(unbroken(text)).toBe(html);
});

test('below a picture stands who made it, with licence and source in the language of the page; without an author nothing', () => {
  const line = (locale: 'it' | 'en', more: object): string =>
    creditLine(
      {
        alt: null,
        renditions: [{ sha256: 'a'.repeat(64), width: 640, height: 480, bytes: 1 }],
        ...more,
      },
      locale,
    );
  const credits = 'Maria Rossi';
  const source = 'https://a.example/?b=1&c=2';
  expect(line('it', { credits, source, licence: 'cc-by-4.0' })).toBe(
    '<small>Immagine: Maria Rossi, <a href="https://creativecommons.org/licenses/by/4.0/deed.it">CC BY 4.0</a>, <a href="https://a.example/?b=1&amp;c=2">fonte</a></small>',
  );
  expect(line('en', { credits, licence: 'public-domain' })).toBe(
    '<small>Picture: Maria Rossi, <a href="https://creativecommons.org/publicdomain/mark/1.0/deed.en">public domain</a></small>',
  );
  expect(line('it', { credits, licence: 'permission', permittedUntil: '2027-12-31' })).toBe(
    '<small>Immagine: Maria Rossi, usata con permesso</small>',
  );
  expect(line('it', { credits, licence: 'own', source: 'javascript:alert(1)' })).toBe(
    '<small>Immagine: Maria Rossi, fonte</small>',
  );
  expect(line('it', { licence: 'cc0-1.0', source })).toBe('');
});
