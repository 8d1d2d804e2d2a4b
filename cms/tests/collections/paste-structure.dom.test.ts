// SPDX-License-Identifier: AGPL-3.0-or-later
import { LinkNode, ServerBlockNode } from '@payloadcms/richtext-lexical';
import { $getRoot, $insertNodes } from '@payloadcms/richtext-lexical/lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list';
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { RichText } from '@portico/shared/contract/rich-text';
import { describe, expect, test } from 'vitest';
import { richText } from '../../fields/blocks/rich-text.ts';
import { cleanPasted } from '../../fields/rich-text/paste/clean-pasted.ts';
import { listsCleaned, notPasted } from '../../fields/rich-text/paste/messages.ts';
import { $pastedNodes } from '../../fields/rich-text/paste/pasted-nodes.ts';
import { tidy } from '../../fields/rich-text/tidy.ts';

interface Pasted {
  readonly blocks: unknown;
  readonly said: string | undefined;
  /** What the editor is told of lists. */
  readonly ofLists: string | undefined;
}

/** What a page says after HTML was pasted into its text, and what the editor is told. */
function paste(html: string): Pasted {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, ListNode, ListItemNode, LinkNode, ServerBlockNode],
    onError: (error) => {
      throw error;
    },
  });
  const dom = new DOMParser().parseFromString(html, 'text/html');
  const dropped = cleanPasted(dom, { tables: true });
  editor.update(
    () => {
      $getRoot().select();
      $insertNodes($pastedNodes(editor, dom));
    },
    { discrete: true },
  );
  const { root, faults } = tidy(editor.getEditorState().toJSON());
  expect(faults).toEqual([]);
  const issues: never[] = [];
  const lookup = { media: () => undefined, file: () => undefined, typeOf: () => undefined };
  const at = { locale: 'it', field: 'body', language: 'it', lookup, issues } as const;
  const blocks = richText().present({ body: root }, 'body', at);
  expect(issues).toEqual([]);
  expect(RichText.safeParse(blocks ?? []).error).toBeUndefined();
  return { blocks, said: notPasted(dropped)?.it, ofLists: listsCleaned(dropped)?.it };
}

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });
const link = (words: string, url: string) => ({
  type: 'link',
  to: { url },
  children: [text(words)],
});

/** A list as nested arrays: `['ol', 3, 'tre', ['ul', 'a']]`. */
function outline(list: unknown): unknown {
  const { ordered, start, items } = list as {
    ordered: boolean;
    start?: number;
    items: { children: { text?: string }[]; list?: unknown; otherLists?: unknown[] }[];
  };
  return [
    ordered ? 'ol' : 'ul',
    ...(start === undefined ? [] : [start]),
    ...items.flatMap((item) => [
      item.children.map((one) => one.text ?? '').join(''),
      ...[item.list, ...(item.otherLists ?? [])].filter(Boolean).map(outline),
    ]),
  ];
}
const outlines = (html: string): unknown =>
  (paste(html).blocks as { type: string }[]).map((block) =>
    block.type === 'list' ? outline(block) : block.type,
  );

/** A table as rows of words. */
function cells(html: string, at = 0): string[][] {
  const tables = (paste(html).blocks as { type: string }[]).filter(({ type }) => type === 'table');
  const { header, rows } = tables[at] as unknown as Record<'header', { text?: string }[][]> & {
    rows: { text?: string }[][][];
  };
  const said = (cell: { text?: string }[]): string => cell.map((one) => one.text ?? '·').join('');
  return [header.map(said), ...rows.map((row) => row.map(said))];
}

const word = (level: number, marker: string, words: string, list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`;

describe('C1: lists keep level and start', () => {
  test('from Word, which writes paragraphs', () => {
    expect(
      outlines(
        word(1, '3.', 'tre') +
          word(2, 'a.', 'a') +
          word(3, '·', 'punto') +
          word(2, 'b.', 'b') +
          word(1, '4.', 'quattro') +
          '<p class=MsoNormal>In mezzo</p>' +
          word(1, '5.', 'cinque') +
          word(1, '·', 'altro elenco', 'l1'),
      ),
    ).toEqual([
      ['ol', 3, 'tre', ['ol', 'a', ['ul', 'punto'], 'b'], 'quattro'],
      'paragraph',
      ['ol', 5, 'cinque'],
      ['ul', 'altro elenco'],
    ]);
  });

  test.each([
    ['c.', 3],
    ['iv)', 4],
    ['2.3.', 3],
    ['(2)', 2],
  ])('the marker «%s»', (marker, start) => {
    expect(outlines(word(1, marker, 'x'))).toEqual([['ol', start, 'x']]);
  });

  test('from Word in the browser, where each item is a list of its own', () => {
    const item = (level: number, tag: string, start: number, words: string) =>
      `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} start="${start}"><li data-aria-level="${level}"><p>${words}</p></li></${tag}></div>`;
    expect(
      outlines(item(1, 'ol', 2, 'due') + item(2, 'ul', 1, 'dentro') + item(1, 'ol', 3, 'tre')),
    ).toEqual([['ol', 2, 'due', ['ul', 'dentro'], 'tre']]);
  });

  test('from Google Docs, where a list stands beside its item', () => {
    expect(
      outlines(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><ol start="4"><li dir="ltr" aria-level="1"><p dir="ltr"><span>quattro</span></p></li><ol><li aria-level="2"><p><span>dentro</span></p></li></ol><li aria-level="1"><p><span>cinque</span></p></li></ol></b>',
      ),
    ).toEqual([['ol', 4, 'quattro', ['ol', 'dentro'], 'cinque']]);
  });

  test('from LibreOffice and from a page', () => {
    expect(
      outlines(
        '<ol start="7"><li><p>sette</p><ul><li><p>dentro</p><ol><li>più dentro</li></ol></li></ul></li><li>otto</li></ol><p>E</p><ol><li value="3">tre</li></ol>',
      ),
    ).toEqual([
      ['ol', 7, 'sette', ['ul', 'dentro', ['ol', 'più dentro']], 'otto'],
      'paragraph',
      ['ol', 3, 'tre'],
    ]);
  });
});

describe('C1: two lists stay two', () => {
  const lists = (start = '') =>
    `<ul><li>uno<ol${start}><li>a</li></ol><ul><li>punto</li></ul></li><li>due</li></ul>`;
  test.each<[string, string, unknown[]]>([
    [
      'inside an item of Word',
      word(1, '1.', 'uno') +
        word(2, '1.', 'a') +
        word(2, '·', 'punto') +
        word(2, '1.', 'b') +
        word(1, '2.', 'due'),
      [['ol', 'uno', ['ol', 'a'], ['ul', 'punto'], ['ol', 'b'], 'due']],
    ],
    ['inside an item of a page', lists(), [['ul', 'uno', ['ol', 'a'], ['ul', 'punto'], 'due']]],
    ['with a start', lists(' start="3"'), [['ul', 'uno', ['ol', 3, 'a'], ['ul', 'punto'], 'due']]],
    [
      'beside their item, as in Google Docs',
      '<ul><li>uno</li><ol><li>a</li></ol><ul><li>punto</li></ul><li>due</li></ul>',
      [['ul', 'uno', ['ol', 'a'], ['ul', 'punto'], 'due']],
    ],
    [
      'one after the other, the second with a number of its own',
      '<ol start="3"><li>tre</li></ol>\n<ol><li>uno</li></ol><ol start="5"><li>cinque</li></ol>',
      [
        ['ol', 3, 'tre'],
        ['ol', 'uno'],
        ['ol', 5, 'cinque'],
      ],
    ],
    [
      'a heading of Word with a number is no list',
      `<h2 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Premessa</h2>${word(1, '1.', 'uno')}`,
      ['heading', ['ol', 'uno']],
    ],
    [
      'a heading in an item is a line of it',
      '<ul><li><h3>Titolo</h3>testo</li></ul>',
      [['ul', 'Titolotesto']],
    ],
  ])('%s', (_where, html, expected) => {
    expect(outlines(html)).toEqual(expected);
  });

  test.each([
    ['<ol type="a" start="3"><li>c</li></ol>'],
    ['<ol style="list-style-type: upper-roman"><li>I</li></ol>'],
    ['<ol><li style="list-style-type:lower-alpha">a</li></ol>'],
    [word(1, 'c)', 'c') + word(1, 'd)', 'd')],
  ])('letters that become numbers are said: %s', (html) => {
    expect(paste(html).ofLists).toBe(
      'Un elenco contava con lettere o numeri romani: ora conta con numeri.',
    );
  });

  test('of numbers and bullets nothing is said', () => {
    expect(paste(word(1, '1.', 'uno') + word(2, '·', 'punto')).ofLists).toBeUndefined();
  });
});

describe('C1: what stands on lines of its own stays there', () => {
  /** The words with a point between blocks, items and cells, and a stroke where a line ends within one. */
  const wordsOf = (html: string): string => {
    const said = (value: unknown): string => {
      if (Array.isArray(value)) return value.map(said).join('');
      if (typeof value !== 'object' || value === null) return '';
      const { type, text: words, ...inside } = value as Record<string, unknown>;
      if (type === 'break') return '/';
      return type === 'text' ? String(words) : `${Object.values(inside).map(said).join('')}·`;
    };
    return said(paste(html).blocks).replaceAll(/·+/g, '·');
  };

  test.each([
    [
      'words in elements of a program or of a page, with the spaces beside them',
      '<p>Oggi <sdfield type="DATETIME">12 maggio</sdfield> e <bdi>poi</bdi> <readonly itemscope>Anna</readonly> guarda <g-emoji>🎉</g-emoji> dalle <data value="9">9</data></p><x-card><p>In una scheda</p></x-card>',
      'Oggi 12 maggio e poi Anna guarda 🎉 dalle 9·In una scheda·',
    ],
    [
      'terms and what they mean',
      '<dl><dt>Phishing</dt><dt>Vishing</dt><dd>Un inganno.</dd><dt>Spid</dt><dd>Vedi<ul><li>qui</li></ul></dd></dl>',
      'Phishing, Vishing: Un inganno.·Spid: Vedi·qui·',
    ],
    [
      'a figure, a quotation, centred lines, parts that fold',
      '<figure><figcaption>Didascalia</figcaption></figure>dopo<blockquote>citato</blockquote>poi<center>a</center><center>b</center><details><summary>S</summary>D</details><q>fine</q>',
      'Didascalia·dopo·citato·poi·a·b·S·D·«fine»·',
    ],
    ['a text as it was typed', '<pre>uno\n<b>due</b>\ntre</pre>', 'uno/due/tre·'],
    [
      'a list in a list in a cell, with its numbers',
      '<table><tr><td>a</td><td>b</td></tr><tr><td><ol start="3"><li>tre<ul><li>in</li></ul></li><li><p>quattro</p></li></ol></td><td>x</td></tr></table>',
      'ab3. tre/in/4. quattrox·',
    ],
  ])('%s', (_what, html, expected) => {
    expect(wordsOf(html)).toBe(expected);
  });
});

describe('C1: a table becomes a table', () => {
  test('with its links and its caption, between the text around it', () => {
    const { blocks } = paste(
      '<b style="font-weight:normal" id="docs-internal-guid-2"><p>Prima</p><div><table><caption>Chi fa che cosa</caption><tr><td><p>Password</p></td><td><p>Chi</p></td></tr><tr><td><p>facile</p></td><td><p>con <a href="https://esempio.it/anna">Anna</a></p><p>e Bruno</p></td></tr></table></div><p>Dopo</p></b>',
    );
    expect(blocks).toEqual([
      paragraph('Prima'),
      {
        type: 'table',
        caption: 'Chi fa che cosa',
        header: [[text('Password')], [text('Chi')]],
        rows: [
          [
            [text('facile')],
            [
              text('con '),
              link('Anna', 'https://esempio.it/anna'),
              { type: 'break' },
              text('e Bruno'),
            ],
          ],
        ],
      },
      paragraph('Dopo'),
    ]);
  });

  test('rowspan and colspan are unfolded: each cell stays under its head', () => {
    expect(
      cells(
        '<table><tr><th>Giorno</th><th colspan="2">Orari</th></tr><tr><td rowspan="2">lunedì</td><td>9</td><td>12</td></tr><tr><td>14</td><td>18</td></tr><tr><td>martedì</td><td colspan="2">chiuso</td></tr><tr><td>mercoledì</td></tr></table>',
      ),
    ).toEqual([
      ['Giorno', 'Orari', 'Orari'],
      ['lunedì', '9', '12'],
      ['lunedì', '14', '18'],
      ['martedì', 'chiuso', ''],
      ['mercoledì', '', ''],
    ]);
  });

  test('two rows of heads are one, and a head beside its row is a cell', () => {
    expect(
      cells(
        '<table><thead><tr><th rowspan="2">Via</th><th colspan="2">Orari</th></tr><tr><th>Mattina</th><th>Sera</th></tr></thead><tbody><tr><th scope="row">Roma</th><td>9</td><td>18</td></tr></tbody></table>',
      ),
    ).toEqual([
      ['Via', 'Orari Mattina', 'Orari Sera'],
      ['Roma', '9', '18'],
    ]);
  });

  test('rowspan="0" ends with the table, and a huge one too', () => {
    expect(
      cells(
        '<table><tr><td>a</td><td>b</td></tr><tr><td rowspan="0">x</td><td>1</td></tr><tr><td rowspan="9999">2</td></tr></table>',
      ),
    ).toEqual([
      ['a', 'b'],
      ['x', '1'],
      ['x', '2'],
    ]);
  });

  test('a cell over more columns than there are makes none of its own', () => {
    expect(
      cells(
        '<table><tr><td colspan="100%">Orari</td></tr><tr><td>lunedì</td><td colspan="1000">9</td></tr></table>',
      ),
    ).toEqual([
      ['Orari', 'Orari'],
      ['lunedì', '9'],
    ]);
  });

  test('lists and headings in a cell are lines; a table in a cell is lines too', () => {
    expect(
      cells(
        '<table><tr><td>a</td><td>b</td></tr><tr><td><h3>Titolo</h3><ul><li>uno</li><li>due</li></ul></td><td><table><tr><td>p</td><td>q</td></tr><tr><td>r</td><td>s</td></tr></table></td></tr></table>',
      ),
    ).toEqual([
      ['a', 'b'],
      ['Titolo·uno·due', 'p | q·r | s'],
    ]);
  });

  test('a table that only lays out a page is the text in it', () => {
    expect(
      paste('<table><tr><td><h2>Avviso</h2><p>Uno</p><ul><li>due</li></ul></td></tr></table>')
        .blocks,
    ).toEqual([
      { type: 'heading', level: 2, children: [text('Avviso')] },
      paragraph('Uno'),
      { type: 'list', ordered: false, items: [{ children: [text('due')] }] },
    ]);
  });

  test('where no table can stand a row is a line, with its links', () => {
    const dom = new DOMParser().parseFromString(
      '<table><tr><td>a</td><td><a href="https://esempio.it/">b</a></td></tr><tr><td>c</td><td>d</td></tr></table>',
      'text/html',
    );
    cleanPasted(dom, { tables: false });
    expect(dom.body.innerHTML).toBe('<p>a | <a href="https://esempio.it/">b</a></p><p>c | d</p>');
  });
});

test('C1: where an editor has no lists and no headings their lines stay apart', () => {
  const dom = new DOMParser().parseFromString(
    '<h2>Uno</h2><ul><li>due</li><li>tre</li></ul>',
    'text/html',
  );
  cleanPasted(dom, { tables: false, lists: false, headings: false });
  expect(dom.body.innerHTML).toBe('<p>Uno</p><p>due</p><p>tre</p>');
});

test('C1: headings keep their order below the title of the page', () => {
  const levels = (
    paste('<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>').blocks as { level: number }[]
  ).map(({ level }) => level);
  expect(levels).toEqual([2, 3, 4, 4]);
});

describe('C1: what is not pasted is counted and said', () => {
  test.each([
    [
      'Word',
      `<p>Testo<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> e<a style='mso-endnote-id:edn1' href="file:///C:/x.docx#_edn1">[i]</a><img src="a.png"><!--[if gte vml 1]><v:shape/><![endif]--><img src="b.png"></p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> La nota</p></div></div><div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1><p><a href="#_ednref1">[i]</a> Un’altra</p></div></div>`,
      'Testo e',
      '4 cose non sono state incollate: 2 immagini, 2 note. Carica le immagini e inseriscile con «Immagine».',
    ],
    [
      'Google Docs',
      '<p>Testo<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> La nota</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Un commento</span></p></div>',
      'Testo',
      '2 cose non sono state incollate: 1 nota, 1 commento.',
    ],
    [
      'LibreOffice',
      '<p>Testo<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> La nota</p></div>',
      'Testo',
      '1 cosa non è stata incollata: 1 nota.',
    ],
    [
      'a web page',
      '<p>Testo<iframe></iframe><video></video><math><mi>x</mi></math></p><button>Condividi</button><picture><source><img src="x"></picture><svg></svg><img width="1" height="1" src="p.gif"><img alt="😀" src="e.png">',
      'Testo😀',
      '6 cose non sono state incollate: 2 immagini, 1 formula, 2 oggetti incorporati, 1 campo di un modulo. Carica le immagini e inseriscile con «Immagine».',
    ],
  ])('from %s', (_from, html, words, said) => {
    const pasted = paste(html);
    expect(
      JSON.stringify(pasted.blocks)
        .match(/(?<="text":")[^"]*(?=")/g)
        ?.join(''),
    ).toBe(words);
    expect(pasted.said).toBe(said);
  });

  test('in the language of the desk, and not at all when all was pasted', () => {
    expect(notPasted({ notes: 1 })?.en).toBe('1 thing was not pasted: 1 note.');
    expect(paste('<p>Tutto</p>').said).toBeUndefined();
  });
});

describe('C1: what is not taken over is said, and nothing changes its sense', () => {
  test('words that were deleted, struck out or hidden do not come back', () => {
    const { blocks, said } = paste(
      '<p>Paga a <del>IT00</del><ins>IT11</ins>, non <s>oggi</s> domani<span style="display:none">mai</span></p>',
    );
    expect(blocks).toEqual([paragraph('Paga a IT11, non domani')]);
    expect(said).toBe('3 cose non sono state incollate: 3 parti cancellate o nascoste.');
  });

  test.each([
    '<span style="DISPLAY : NONE">mai</span>',
    '<span style="color:red;mso-hide : all">mai</span>',
    '<div style="font-size:0;line-height:0">mai</div>',
    '<div style="max-height:0px;overflow:hidden;opacity:0">mai</div>',
    '<span class="msoDel">mai</span>',
    '<span style="text-decoration:underline line-through">mai</span>',
  ])('nor however it was hidden: %s', (hidden) => {
    const { blocks, said } = paste(`<p>sì</p>${hidden}`);
    expect(blocks).toEqual([paragraph('sì')]);
    expect(said).toBe('1 cosa non è stata incollata: 1 parte cancellata o nascosta.');
  });

  test('a struck out cell of a sheet leaves its place empty, also where a class strikes it out', () => {
    const table = (attribute: string) =>
      `<style><!-- td {padding:1px} .xl65, .x {mso-number-format:0; text-decoration : line-through;} .xl66 {color:red} --></style><table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td class=xl66>1</td><td ${attribute}>2</td><td>3</td></tr></table>`;
    for (const attribute of ['style="text-decoration:line-through"', 'class="y xl65"', 'hidden']) {
      expect(cells(table(attribute))[1]).toEqual(['1', '', '3']);
      expect(paste(table(attribute)).said).toBe(
        '1 cosa non è stata incollata: 1 parte cancellata o nascosta.',
      );
    }
  });

  test('what a style sheet hides on some screens, or within something else, stays', () => {
    const sheet =
      '@import url(x);@media print{.voce{display:none}} .menu .voce,.voce:empty{display:none} /* .voce{display:none} */ span.voce,.via{display:none}';
    const { blocks } = paste(
      `<style>${sheet}</style><style>${'x'.repeat(1_000_000)}</style><p class="voce">sì</p><p class="via">mai</p>`,
    );
    expect(blocks).toEqual([paragraph('sì')]);
  });

  test('a task that is done is an item, and its box no picture', () => {
    const task = (done: boolean, words: string) =>
      `<li role="checkbox" aria-checked="${done}" aria-level="1"><img src="data:image/png;base64,x" alt="" aria-roledescription="checkbox"><p style="display:inline-block${done ? ';text-decoration:line-through' : ''}"><span style="text-decoration:${done ? 'line-through' : 'none'}">${words}</span></p></li>`;
    const { blocks, said } = paste(`<ul>${task(true, 'Fatto')}${task(false, 'Da fare')}</ul>`);
    expect([outline((blocks as unknown[])[0]), said]).toEqual([
      ['ul', 'Fatto', 'Da fare'],
      undefined,
    ]);
  });

  test('what is seen in a box without size stays', () => {
    const { blocks, said } = paste(
      '<div style="font-size:0px"><p style="font-size:13px;opacity:0.9">sì</p></div>',
    );
    expect([blocks, said]).toEqual([[paragraph('sì')], undefined]);
  });

  test('the number of a note goes with the note', () => {
    const { blocks, said } = paste(
      '<p>Testo<sup><a href="https://e.it/x#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1">La nota <a href="#r1">↩</a></li></ol></section>',
    );
    expect(blocks).toEqual([paragraph('Testo')]);
    expect(said).toBe('1 cosa non è stata incollata: 1 nota.');
  });

  test('a raised number stays raised', () => {
    expect(paste('<p>10<sup>5</sup> m<sup>2</sup>, 1<sup>a</sup> volta</p>').blocks).toEqual([
      paragraph('10⁵ m², 1a volta'),
    ]);
  });

  test.each([
    ['Word', word(1, '1.', 'uno') + word(1, '5.', 'cinque') + word(1, '6.', 'sei'), 1],
    ['Word, begun again', word(1, '1.', 'uno') + word(1, '2.', 'due') + word(1, '1.', 'uno'), 1],
    ['Word, in letters', word(1, 'h)', 'acca') + word(1, 'i)', 'i') + word(1, 'j)', 'i lunga'), 0],
    ['Word, in Roman numerals', word(1, 'iv.', '4') + word(1, 'v.', '5') + word(1, 'vi.', '6'), 0],
    ['a page', '<ol><li>uno<li value="7">sette<li>otto</ol>', 1],
    ['a page that counts down', '<ol reversed><li>tre<li>due<li>uno</ol>', 2],
  ])('numbers that do not follow each other are counted: %s', (_from, html, jumps) => {
    const said = notPasted({ numbers: jumps })?.it;
    expect(paste(html).said).toBe(said);
  });

  test('links that can lead nowhere here are counted', () => {
    const { blocks, said } = paste(
      '<p><a href="ftp://a.it/x">uno</a> <a href="/pagina">due</a></p>',
    );
    expect(blocks).toEqual([paragraph('uno due')]);
    expect(said).toMatch(/2 collegamenti che non portano a una pagina/);
  });
});
