// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block, List } from '@portico/shared/contract/rich-text';
import type { Held, Storing } from '../codec/codec.ts';
import { idAt } from '../codec/id-at.ts';
import { element, inlineNodes, type LexicalNode, paragraph, root } from './store-inlines.ts';

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

/** Paragraphs and lists as the editor stores them. */
export const storeSimple = (blocks: readonly Block[]): LexicalNode =>
  root(
    blocks.flatMap((node) => {
      if (node.type === 'list') return [list(node)];
      return node.type === 'paragraph' ? [paragraph(node.children)] : [];
    }),
  );

/** A node that one of the blocks stores. */
export type OwnBlock = Exclude<Block, { type: 'paragraph' | 'heading' | 'list' }>;

type StoreBlock = (node: OwnBlock, at: Storing) => Held;

function storeNode(node: Block, at: Storing, storeBlock: StoreBlock): LexicalNode {
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
    default:
      return {
        ...element,
        type: 'block',
        version: 2,
        fields: {
          id: idAt(at.path),
          blockName: '',
          blockType: node.type,
          ...storeBlock(node, at),
        },
      };
  }
}

/** The blocks of the contract as the editor stores them; the inverse of `presentText`. */
export const storeText = (
  blocks: readonly Block[] | undefined,
  at: Storing,
  storeBlock: StoreBlock,
): LexicalNode | null =>
  blocks
    ? root(
        blocks.map((node, index) =>
          storeNode(node, { ...at, path: `${at.path}.${index}` }, storeBlock),
        ),
      )
    : null;
