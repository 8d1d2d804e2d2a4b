// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Inline, type List, listsIn } from '@portico/shared/contract/rich-text';
import type { Presenting } from '../codec/presenting.ts';
import {
  childrenOf,
  HEADING_LEVELS,
  isInline,
  type Node,
  nodesIn,
  typeOfNode,
  unknownNode,
} from './lexical.ts';
import { presentInlines } from './present-inlines.ts';

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
  // A list within nothing moves one step out.
  if (!last) items.push(...nested.items);
  else Object.assign(last, withList(listsIn(last), nested));
}

/** The lists of an item with one more: of the same kind it continues the last, unless it has a number of its own. */
function withList(lists: readonly List[], added: List): Pick<Item, 'list' | 'otherLists'> {
  const last = lists.at(-1);
  const continues = last?.ordered === added.ordered && added.start === undefined;
  const [list, ...otherLists] = continues
    ? [...lists.slice(0, -1), { ...last, items: [...last.items, ...added.items] }]
    : [...lists, added];
  return { list, ...(otherLists.length > 0 && { otherLists }) };
}

/** The number at which a list begins, where it is not 1. */
function startOf({ start }: Node): number | undefined {
  const isNumber = typeof start === 'number' && Number.isInteger(start);
  return isNumber && start >= 0 && start <= 9999 && start !== 1 ? start : undefined;
}

/** A list with the lists inside it; nothing when it has no words. */
function presentList(at: Presenting, node: Node): List | undefined {
  const items: Item[] = [];
  for (const child of childrenOf(node)) addItem(at, items, child);
  if (items.length === 0) return undefined;
  const ordered = node['listType'] === 'number';
  const start = ordered ? startOf(node) : undefined;
  return { type: 'list', ordered, ...(start !== undefined && { start }), items };
}

/** Presents a node; nothing when it has no words. */
type PresentNode = (at: Presenting, node: Node) => object[];

const paragraph: PresentNode = (at, node) => {
  const children = presentInlines(at, childrenOf(node));
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
};

const heading: PresentNode = (at, node) => {
  const children = presentInlines(at, childrenOf(node));
  const level = HEADING_LEVELS.get(node['tag']) ?? 2;
  return children.length > 0 ? [{ type: 'heading', level, children }] : [];
};

const list: PresentNode = (at, node) => {
  const presented = presentList(at, node);
  return presented ? [presented] : [];
};

const SIMPLE: Readonly<Record<string, PresentNode>> = { paragraph, list };

function presentWith(
  nodes: Readonly<Record<string, PresentNode>>,
  at: Presenting,
  stored: unknown,
) {
  return nodesIn(stored).flatMap((node) => {
    const type = typeOfNode(node);
    const present = Object.hasOwn(nodes, type) ? nodes[type] : undefined;
    return present ? present(at, node) : unknownNode(at, node);
  });
}

/** The inside of a callout or a step: paragraphs and lists. */
export const presentSimple = (at: Presenting, stored: unknown): object[] =>
  presentWith(SIMPLE, at, stored);

/** A stored text as the blocks of the contract; nothing when it has no words. Empty paragraphs are nothing. */
export function presentText(
  at: Presenting,
  stored: unknown,
  block: PresentNode,
): object[] | undefined {
  const blocks = presentWith({ ...SIMPLE, heading, block }, at, stored);
  return blocks.length > 0 ? blocks : undefined;
}

/** The lines of a small text as one: where a paragraph ended, a line break. */
export function presentLine(at: Presenting, stored: unknown): Inline[] {
  const paragraphs = nodesIn(stored)
    .map((node) =>
      typeOfNode(node) === 'paragraph'
        ? presentInlines(at, childrenOf(node))
        : unknownNode(at, node),
    )
    .filter((inlines) => inlines.length > 0);
  return paragraphs.flatMap((inlines, index): Inline[] =>
    index === 0 ? inlines : [{ type: 'break' }, ...inlines],
  );
}
