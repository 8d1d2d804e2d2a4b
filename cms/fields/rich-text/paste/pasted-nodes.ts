// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  $isElementNode,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { element, root } from '../lexical.ts';
import { visibleWords } from '../words.ts';

/** As the database gives ids to rows. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const exported = (node: LexicalNode): SerializedLexicalNode =>
  $isElementNode(node)
    ? { ...node.exportJSON(), ...{ children: node.getChildren().map(exported) } }
    : node.exportJSON();

/** The same document with something else in its body. */
function documentOf(dom: Document, nodes: readonly Node[]): Document {
  const part = dom.implementation.createHTMLDocument();
  part.body.append(...nodes.map((node) => part.importNode(node, true)));
  return part;
}

/** The lines of a cell as paragraphs. */
function paragraphsOf(editor: LexicalEditor, cell: Element): SerializedLexicalNode[] {
  const nodes = $generateNodesFromDOM(editor, documentOf(cell.ownerDocument, [...cell.childNodes]));
  const paragraphs: object[] = [];
  let line: SerializedLexicalNode[] = [];
  const end = (): void => {
    if (line.length > 0) paragraphs.push(paragraphOf(line));
    line = [];
  };
  for (const node of nodes) {
    const json = exported(node);
    const isLine = $isElementNode(node) && !node.isInline();
    if (!isLine) line.push(json);
    else {
      end();
      paragraphs.push(json);
    }
  }
  end();
  return (paragraphs.length > 0 ? paragraphs : [paragraphOf([])]) as SerializedLexicalNode[];
}

const paragraphOf = (children: readonly SerializedLexicalNode[]): object => ({
  ...element,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children,
});

/** A table block of ours; the cells of `table` have no spans. */
function tableBlock(editor: LexicalEditor, table: Element): SerializedLexicalNode {
  const rows = [...table.querySelectorAll('tr')].map((row) => ({
    ...element,
    type: 'tablerow',
    children: [...row.children].map((cell) => ({
      ...element,
      type: 'tablecell',
      headerState: cell.tagName === 'TH' ? 1 : 0,
      colSpan: 1,
      rowSpan: 1,
      backgroundColor: null,
      children: paragraphsOf(editor, cell),
    })),
  }));
  const caption = visibleWords(table.querySelector('caption')?.textContent ?? '').trim();
  const fields = {
    id: newId(),
    blockName: '',
    blockType: 'table',
    ...(caption && { caption }),
    content: root([{ ...element, type: 'table', children: rows }]),
  };
  return { type: 'block', version: 2, ...{ format: '', fields } };
}

/** The nodes of a cleaned paste. In an editor that knows blocks a table becomes one; call it within an update. */
export function $pastedNodes(editor: LexicalEditor, dom: Document): LexicalNode[] {
  if (!editor._nodes.has('block')) return $generateNodesFromDOM(editor, dom);
  const nodes: LexicalNode[] = [];
  let between: Node[] = [];
  const end = (): void => {
    if (between.some((node) => (node.textContent ?? '').trim() !== ''))
      nodes.push(...$generateNodesFromDOM(editor, documentOf(dom, between)));
    between = [];
  };
  for (const node of [...dom.body.childNodes]) {
    if (node.nodeName !== 'TABLE') between.push(node);
    else {
      end();
      nodes.push($parseSerializedNode(tableBlock(editor, node as Element)));
    }
  }
  end();
  return nodes;
}
