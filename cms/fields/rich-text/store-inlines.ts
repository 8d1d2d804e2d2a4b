// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline, Link, Text } from '@portico/shared/contract/rich-text';
import { BOLD, ITALIC } from './lexical.ts';

export type LexicalNode = Readonly<Record<string, unknown>>;

const text = (node: Text): LexicalNode => ({
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
const linkFields = (to: Link['to']): LexicalNode =>
  'url' in to
    ? { linkType: 'custom', url: to.url }
    : { linkType: 'internal', doc: { relationTo: 'catalogue', value: to.id } };

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

function inlineNode(node: Inline): LexicalNode {
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

/** Lexical nodes of what stands in a line. */
export const inlineNodes = (children: readonly Inline[]): LexicalNode[] => children.map(inlineNode);

export const paragraph = (children: readonly Inline[]): LexicalNode => ({
  ...element,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: inlineNodes(children),
});

/** A stored text. */
export const root = (children: readonly LexicalNode[]): LexicalNode => ({
  root: { ...element, type: 'root', children },
});

export { element };
