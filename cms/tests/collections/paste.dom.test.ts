// SPDX-License-Identifier: AGPL-3.0-or-later
import { LinkNode } from '@payloadcms/richtext-lexical';
import { $getRoot, $insertNodes, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list';
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { expect, test } from 'vitest';
import { cleanPasted } from '../../fields/rich-text/paste/clean-pasted.ts';
import { tidy } from '../../fields/rich-text/tidy.ts';
import { presentText } from '../../fields/rich-text/present.ts';

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=IT><!--StartFragment-->
<h1 style='color:#2F5496'>Titolo<o:p></o:p></h1>
<p class=MsoNormal>Prima <b>forte</b> e <u>sottolineato</u>, <span style='font-style:italic;color:red'>corsivo</span>.<o:p></o:p></p>
<hr size=2 width="100%" align=center>
<p class=MsoNormal><img width=100 src="file:///C:/clip_image001.png" alt="Una foto">Dopo la riga.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Uno</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Due</p>
<p class=MsoNormal>&nbsp;</p>
<table><tr><td>Che cosa</td><td>Quanto</td></tr><tr><td>Pane</td><td>2 euro</td></tr></table>
<p><a href="https://esempio.it">buono</a> e <a href="javascript:alert(1)">cattivo</a></p>
<blockquote><p>Citato</p></blockquote>
<h6>Piccolo</h6>
<!--EndFragment--></body></html>`;

function pasteInto(editor: LexicalEditor, html: string): { pictures: number } {
  const dom = new DOMParser().parseFromString(html, 'text/html');
  const cleaned = cleanPasted(dom, { tables: false });
  editor.update(
    () => {
      $getRoot().select();
      $insertNodes($generateNodesFromDOM(editor, dom));
    },
    { discrete: true },
  );
  return cleaned;
}

const newEditor = (): LexicalEditor =>
  createHeadlessEditor({
    nodes: [HeadingNode, ListNode, ListItemNode, LinkNode],
    onError: (error) => {
      throw error;
    },
  });

/** What the site would say of what was pasted. */
function presented(editor: LexicalEditor): unknown {
  const { root, faults } = tidy(editor.getEditorState().toJSON());
  expect(faults).toEqual([]);
  const issues: never[] = [];
  const lookup = { media: () => undefined, file: () => undefined, typeOf: () => undefined };
  const at = { locale: 'it', field: 'body', language: 'it', lookup, issues } as const;
  const blocks = presentText(at, root, () => []);
  expect(issues).toEqual([]);
  return blocks;
}

test('a page from Word with a first heading, a rule, a picture and a table is cleaned, never dropped whole', () => {
  const editor = newEditor();
  expect(pasteInto(editor, FROM_WORD).pictures).toBe(1);
  const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks });
  expect(presented(editor)).toEqual([
    { type: 'heading', level: 2, children: [text('Titolo')] },
    {
      type: 'paragraph',
      children: [
        text('Prima '),
        text('forte', { strong: true }),
        text(' e sottolineato, '),
        text('corsivo', { emphasis: true }),
        text('.'),
      ],
    },
    { type: 'paragraph', children: [text('Dopo la riga.')] },
    {
      type: 'list',
      ordered: false,
      items: [{ children: [text('Uno')] }, { children: [text('Due')] }],
    },
    { type: 'paragraph', children: [text('Che cosa | Quanto')] },
    { type: 'paragraph', children: [text('Pane | 2 euro')] },
    {
      type: 'paragraph',
      children: [
        { type: 'link', to: { url: 'https://esempio.it/' }, children: [text('buono')] },
        text(' e cattivo'),
      ],
    },
    { type: 'paragraph', children: [text('Citato')] },
    { type: 'heading', level: 4, children: [text('Piccolo')] },
  ]);
});

test('a numbered list of Word stays numbered', () => {
  const editor = newEditor();
  pasteInto(
    editor,
    "<p class=MsoListParagraph style='mso-list:l1'><span style='mso-list:Ignore'>1.<span> </span></span>Primo</p>",
  );
  expect(presented(editor)).toEqual([
    { type: 'list', ordered: true, items: [{ children: [{ type: 'text', text: 'Primo' }] }] },
  ]);
});

test('a rule alone leaves the rest of the text as it is', () => {
  const editor = newEditor();
  pasteInto(editor, '<p>Prima</p><hr><p>Dopo</p>');
  expect(presented(editor)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'Prima' }] },
    { type: 'paragraph', children: [{ type: 'text', text: 'Dopo' }] },
  ]);
});
