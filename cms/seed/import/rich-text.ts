// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import type { Picture } from '@portico/shared/contract/picture';
import type { Block, Inline, List } from '@portico/shared/contract/rich-text';
import { element, inlineNodes, type LexicalNode, paragraph, root } from './inlines.ts';

/** Finds the media row of a picture. */
export type MediaId = (picture: Picture) => string;

function list(node: List): LexicalNode {
  const items = node.items.flatMap((item) => [
    { children: inlineNodes(item.children) },
    ...(item.list ? [{ children: [list(item.list)] }] : []),
  ]);
  return {
    ...element,
    type: 'list',
    listType: node.ordered ? 'number' : 'bullet',
    tag: node.ordered ? 'ol' : 'ul',
    start: 1,
    children: items.map((item, index) => ({
      ...element,
      type: 'listitem',
      value: index + 1,
      ...item,
    })),
  };
}

const simple = (blocks: readonly Block[]): LexicalNode =>
  root(
    blocks.flatMap((node) => {
      if (node.type === 'list') return [list(node)];
      return node.type === 'paragraph' ? [paragraph(node.children)] : [];
    }),
  );

const cell =
  (headerState: 0 | 1) =>
  (children: readonly Inline[]): LexicalNode => ({
    ...element,
    type: 'tablecell',
    headerState,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    children: [paragraph(children)],
  });

const row = (cells: LexicalNode[]): LexicalNode => ({
  ...element,
  type: 'tablerow',
  children: cells,
});

/** The block nodes need ids; the same place gets the same one, so that an import can be repeated. */
const idAt = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24);

const block = (path: string, blockType: string, fields: object): LexicalNode => ({
  ...element,
  type: 'block',
  version: 2,
  fields: { id: idAt(path), blockName: '', blockType, ...fields },
});

function blockNode(node: Block, path: string, mediaId: MediaId): LexicalNode {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children);
    case 'heading':
      return {
        ...element,
        type: 'heading',
        tag: `h${node.level}`,
        children: inlineNodes(node.children),
      };
    case 'list':
      return list(node);
    case 'quote':
      return block(path, 'quote', {
        content: root([paragraph(node.children)]),
        source: node.source,
      });
    case 'definition':
      return block(path, 'definition', {
        term: node.term,
        content: root([paragraph(node.children)]),
      });
    case 'callout':
      return block(path, 'callout', {
        tone: node.tone,
        title: node.title,
        content: simple(node.children),
      });
    case 'steps':
      return block(path, 'steps', {
        items: node.items.map((item, index) => ({
          id: idAt(`${path}.${index}`),
          title: item.title,
          content: simple(item.children),
        })),
      });
    case 'image':
      return block(path, 'image', { picture: mediaId(node.picture), caption: node.caption });
    case 'table':
      return block(path, 'table', {
        caption: node.caption,
        content: root([
          {
            ...element,
            type: 'table',
            children: [
              row(node.header.map(cell(1))),
              ...node.rows.map((cells) => row(cells.map(cell(0)))),
            ],
          },
        ]),
      });
  }
}

/** The blocks of the contract as the editor stores them; the inverse of `present/rich-text.ts`. */
export const storedText = (
  blocks: readonly Block[] | undefined,
  path: string,
  mediaId: MediaId,
): LexicalNode | null =>
  blocks ? root(blocks.map((node, index) => blockNode(node, `${path}.${index}`, mediaId))) : null;
