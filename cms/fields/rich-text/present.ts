// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline } from '@portico/shared/contract/rich-text';
import type { Presenting } from '../codec/presenting.ts';
import { childrenOf, type Node, nodesIn, typeOfNode } from './lexical.ts';
import { presentInlines } from './present-inlines.ts';
import { presentList } from './present-lists.ts';
import { unknownNode } from './unknown-node.ts';

/** The page's title is the only heading 1; what is deeper than 4 is 4. */
const LEVELS: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** Presents a node; nothing when it has no words. */
type PresentNode = (at: Presenting, node: Node) => object[];

const paragraph: PresentNode = (at, node) => {
  const children = presentInlines(at, childrenOf(node));
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
};

const heading: PresentNode = (at, node) => {
  const children = presentInlines(at, childrenOf(node));
  const level = LEVELS[String(node['tag'])] ?? 2;
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
