// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from '../../values/json.ts';

/** Lexical's bits for the marks of a text. */
export const BOLD = 1;
export const ITALIC = 2;

/** A node of a stored text. Lexical's own types promise more than a database can. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node => isObject(value);

export const childrenOf = (node: Node): readonly Node[] =>
  Array.isArray(node['children']) ? node['children'].filter(isNode) : [];

/** The blocks of a stored text; none when nothing was written. */
export function nodesIn(stored: unknown): readonly Node[] {
  if (!isNode(stored) || !isNode(stored['root'])) return [];
  return childrenOf(stored['root']);
}

export const typeOfNode = (node: Node): string => String(node['type']);

export const isInline = (node: Node): boolean =>
  ['text', 'linebreak', 'tab', 'link', 'autolink'].includes(typeOfNode(node));
