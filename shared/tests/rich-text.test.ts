// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../contract/plain-text.ts';
import { RichText } from '../contract/rich-text.ts';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: string) => paragraph({ type: 'link', to: { url }, children: [text('qui')] });
const accepts = (...blocks: unknown[]) => RichText.safeParse(blocks).success;

describe('C01: a link leads to http(s), mailto or tel, and nowhere else', () => {
  test.each([
    'https://www.commissariatodips.it/',
    'http://esempio.example/a?b=c#d',
    'mailto:redazione@portale.example',
    'tel:112',
  ])('%s is a link', (url) => {
    expect(accepts(link(url))).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://esempio.example/1',
    '//esempio.example/',
    '\\\\esempio.example\\',
    '/\\esempio.example',
    'https:\\\\esempio.example\\',
    'https:esempio.example',
    'https://esempio.example\t/',
    'https://utente:segreto@esempio.example/',
    'https://banca.example@ladro.example/',
    '/articoli/',
    '#qui',
    '',
  ])('%j is refused', (url) => {
    expect(accepts(link(url))).toBe(false);
  });

  it('may also lead to a document of the portal, by type and identity, never to the settings', () => {
    const to = (type: string) =>
      paragraph({
        type: 'link',
        to: { type, id: 'de4ccfa2-9ea8-4013-ac72-bd0c7f37dee1' },
        children: [text('qui')],
      });
    expect(accepts(to('article'))).toBe(true);
    expect(accepts(to('settings'))).toBe(false);
    expect(accepts(to('users'))).toBe(false);
  });
});

describe('C02: what is not in the list of nodes does not exist', () => {
  test.each([
    ['an unknown node', { type: 'html', html: '<b>x</b>' }],
    [
      'an unknown node inside a paragraph',
      paragraph({ type: 'iframe', src: 'https://x.example/' }),
    ],
    ['an object where text belongs', paragraph({ type: 'text', text: { toString: 'x' } })],
    ['a field that nobody declared', { ...paragraph(text('x')), onclick: 'alert(1)' }],
    ['a heading 1', { type: 'heading', level: 1, children: [text('x')] }],
    ['an empty paragraph', paragraph()],
    [
      'a link inside a link',
      paragraph({ type: 'link', to: { url: 'tel:112' }, children: [link('tel:112')] }),
    ],
    ['a control character', paragraph(text('a\u0000b'))],
    [
      'a callout in a callout',
      {
        type: 'callout',
        tone: 'tip',
        children: [{ type: 'callout', tone: 'tip', children: [paragraph(text('x'))] }],
      },
    ],
    ['an unknown tone', { type: 'callout', tone: 'party', children: [paragraph(text('x'))] }],
    [
      'a row with fewer cells than the header',
      { type: 'table', header: [[text('a')], [text('b')]], rows: [[[text('c')]]] },
    ],
    ['a language that nobody speaks here', paragraph({ ...text('x'), language: 'xx' })],
  ])('%s is refused', (_, block) => {
    expect(accepts(block)).toBe(false);
  });

  it('C03: markup is text like any other', () => {
    expect(accepts(paragraph(text('</script><img src=x onerror=alert(1)>')))).toBe(true);
  });
});

describe('the text of a rich text', () => {
  const picture = {
    alt: 'Un telefono',
    renditions: [{ sha256: '0'.repeat(64), width: 480, height: 270, bytes: 1 }],
  };
  const body = RichText.parse([
    { type: 'heading', level: 2, children: [text('Titolo')] },
    paragraph(text('Prima '), { type: 'break' }, { ...text('seconda'), strong: true }),
    {
      type: 'list',
      ordered: false,
      items: [
        {
          children: [text('uno')],
          list: { type: 'list', ordered: true, items: [{ children: [text('dentro')] }] },
          otherLists: [{ type: 'list', ordered: false, items: [{ children: [text('anche')] }] }],
        },
      ],
    },
    { type: 'steps', items: [{ title: 'Passo', children: [paragraph(text('Come'))] }] },
    { type: 'callout', tone: 'note', title: 'Nota', children: [paragraph(text('Bene'))] },
    { type: 'definition', term: 'SPID', children: [text('una chiave')] },
    { type: 'table', header: [[text('A')]], rows: [[[text('1')]]] },
    { type: 'image', picture },
    { type: 'quote', children: [text('Disse')] },
  ]);

  it('has one line for each block, item, step and cell, and nothing for pictures', () => {
    expect(plainText(body).split('\n')).toEqual(
      [
        'Titolo',
        'Prima  seconda',
        'uno',
        'dentro',
        'anche',
        'Passo',
        'Come',
        'Nota',
        'Bene',
      ].concat(['SPID: una chiave', 'A', '1', 'Disse']),
    );
  });
});
