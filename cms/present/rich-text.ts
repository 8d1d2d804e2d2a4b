// SPDX-License-Identifier: AGPL-3.0-or-later
import { presentBlock } from './blocks.ts';
import type { Context } from './context.ts';
import { presentInlines } from './inlines.ts';
import { childrenOf, type Node, nodesIn, typeOfNode } from './lexical.ts';
import { presentList } from './lists.ts';
import { unknownNode } from './unknown-node.ts';

/** The page's title is the only heading 1; what is deeper than 4 is 4. */
const LEVELS: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

function present(context: Context, node: Node, field: string): object[] {
  switch (typeOfNode(node)) {
    case 'paragraph': {
      const children = presentInlines(context, childrenOf(node), field);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = presentInlines(context, childrenOf(node), field);
      const level = LEVELS[String(node['tag'])] ?? 2;
      return children.length > 0 ? [{ type: 'heading', level, children }] : [];
    }
    case 'list': {
      const list = presentList(context, node, field);
      return list ? [list] : [];
    }
    case 'block':
      return presentBlock(context, node, field);
    default:
      return unknownNode(context, node, field);
  }
}

/** A stored text as the blocks of the contract; nothing when it has no words. Empty paragraphs are nothing. */
export function richText(context: Context, stored: unknown, field: string): object[] | undefined {
  const blocks = nodesIn(stored).flatMap((node) => present(context, node, field));
  return blocks.length > 0 ? blocks : undefined;
}
