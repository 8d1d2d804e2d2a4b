// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Block,
  type Inline,
  type Link,
  type List,
  listsIn,
  type Text,
} from '@portico/shared/contract/rich-text';
import { type Held, idAt, type Storing } from '../codec/codec.ts';
import { BOLD, element, ITALIC, type Node, root } from './lexical.ts';

const text = (node: Text): Node => ({
  type: 'text',
  version: 1,
  text: node.text,
  format: (node.strong ? BOLD : 0) | (node.emphasis ? ITALIC : 0),
  mode: 'normal',
  style: '',
  detail: 0,
  ...(node.language && { $: { language: node.language } }),
});

/** Fields as the link editor keeps them: an address, or a document of the catalogue. */
const linkFields = (to: Link['to']): Node =>
  'url' in to
    ? { linkType: 'custom', url: to.url }
    : { linkType: 'internal', doc: { relationTo: 'catalogue', value: to.id } };

function inlineNode(node: Inline): Node {
  switch (node.type) {
    case 'text':
      return text(node);
    case 'break':
      return { type: 'linebreak', version: 1 };
    case 'link':
      return {
        ...element,
        type: 'link',
        version: 3,
        fields: linkFields(node.to),
        children: node.children.map(text),
      };
  }
}

export const paragraph = (children: readonly Inline[]): Node => ({
  ...element,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: children.map(inlineNode),
});

function list(node: List): Node {
  const { start = 1 } = node;
  const items = node.items.flatMap((item) => [
    { children: item.children.map(inlineNode) },
    ...listsIn(item).map((inner) => ({ children: [list(inner)] })),
  ]);
  return {
    ...element,
    type: 'list',
    listType: node.ordered ? 'number' : 'bullet',
    tag: node.ordered ? 'ol' : 'ul',
    start,
    children: items.map((item, index) => ({
      ...element,
      type: 'listitem',
      value: start + index,
      ...item,
    })),
  };
}

/** A node that one of the blocks stores. */
export type OwnBlock = Exclude<Block, { type: 'paragraph' | 'heading' | 'list' }>;

type StoreBlock = (node: OwnBlock, at: Storing) => Held;

function storeNode(node: Block, at: Storing, storeBlock: StoreBlock): Node {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children);
    case 'heading':
      return {
        ...element,
        type: 'heading',
        tag: `h${node.level}`,
        children: node.children.map(inlineNode),
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

/** The blocks of the contract as the editor stores them. @param storeBlock where blocks of our own may stand */
export const storeText = (
  blocks: readonly Block[],
  at: Storing,
  storeBlock: StoreBlock = () => ({}),
): Node =>
  root(
    blocks.map((node, index) =>
      storeNode(node, { ...at, path: `${at.path}.${index}` }, storeBlock),
    ),
  );
