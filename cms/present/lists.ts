// SPDX-License-Identifier: AGPL-3.0-or-later
import type { List } from '@portico/shared/contract/rich-text';
import type { Context } from './context.ts';
import { presentInlines } from './inlines.ts';
import { childrenOf, isInline, type Node, typeOfNode } from './lexical.ts';
import { unknownNode } from './unknown-node.ts';

type Item = List['items'][number];

/** Lexical keeps a nested list in an item of its own after the item that it belongs to; pasted text may have it inside. */
function addItem(context: Context, items: Item[], node: Node, field: string): void {
  if (typeOfNode(node) !== 'listitem') return void unknownNode(context, node, field);
  const lines = childrenOf(node).flatMap((child) =>
    typeOfNode(child) === 'paragraph' ? childrenOf(child) : [child],
  );
  const children = presentInlines(context, lines.filter(isInline), field);
  if (children.length > 0) items.push({ children });
  for (const child of lines.filter((one) => !isInline(one))) {
    if (typeOfNode(child) === 'list') nest(context, items, child, field);
    else unknownNode(context, child, field);
  }
}

function nest(context: Context, items: Item[], node: Node, field: string): void {
  const nested = presentList(context, node, field);
  if (!nested) return;
  const last = items.at(-1);
  // A list within nothing moves one step out; a second list within one item continues the first.
  if (!last) items.push(...nested.items);
  else if (last.list) last.list = { ...last.list, items: [...last.list.items, ...nested.items] };
  else last.list = nested;
}

/** A list with the lists inside it; nothing when it has no words. */
export function presentList(context: Context, node: Node, field: string): List | undefined {
  const items: Item[] = [];
  for (const child of childrenOf(node)) addItem(context, items, child, field);
  if (items.length === 0) return undefined;
  return { type: 'list', ordered: node['listType'] === 'number', items };
}
