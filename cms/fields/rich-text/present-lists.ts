// SPDX-License-Identifier: AGPL-3.0-or-later
import type { List } from '@portico/shared/contract/rich-text';
import type { Presenting } from '../codec/presenting.ts';
import { presentInlines } from './present-inlines.ts';
import { childrenOf, isInline, type Node, typeOfNode } from './lexical.ts';
import { unknownNode } from './unknown-node.ts';

type Item = List['items'][number];

/** Lexical keeps a nested list in an item of its own after the item that it belongs to; pasted text may have it inside. */
function addItem(at: Presenting, items: Item[], node: Node): void {
  if (typeOfNode(node) !== 'listitem') return void unknownNode(at, node);
  const lines = childrenOf(node).flatMap((child) =>
    typeOfNode(child) === 'paragraph' ? childrenOf(child) : [child],
  );
  const children = presentInlines(at, lines.filter(isInline));
  if (children.length > 0) items.push({ children });
  for (const child of lines.filter((one) => !isInline(one))) {
    if (typeOfNode(child) === 'list') nest(at, items, child);
    else unknownNode(at, child);
  }
}

function nest(at: Presenting, items: Item[], node: Node): void {
  const nested = presentList(at, node);
  if (!nested) return;
  const last = items.at(-1);
  // A list within nothing moves one step out; a second list within one item continues the first.
  if (!last) items.push(...nested.items);
  else if (last.list) last.list = { ...last.list, items: [...last.list.items, ...nested.items] };
  else last.list = nested;
}

/** A list with the lists inside it; nothing when it has no words. */
export function presentList(at: Presenting, node: Node): List | undefined {
  const items: Item[] = [];
  for (const child of childrenOf(node)) addItem(at, items, child);
  if (items.length === 0) return undefined;
  return { type: 'list', ordered: node['listType'] === 'number', items };
}
