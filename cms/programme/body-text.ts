// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from '../values/json.ts';

/** Parts of a block that are words, or hold some, in the order in which they are read. */
const PARTS = [
  ...['title', 'term', 'caption', 'children', 'source'],
  ...['list', 'otherLists', 'items', 'header', 'rows'],
];

/** Nodes that stand within a line. */
const INLINE = ['text', 'break', 'link'];

const isInline = (node: unknown): boolean =>
  isObject(node) && INLINE.includes(String(node['type']));

/** The lines of a node, of several, or of a word. */
function linesOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node))
    return node.length > 0 && node.every(isInline)
      ? [node.map((one) => linesOf(one).join(' ')).join('')]
      : node.flatMap(linesOf);
  if (!isObject(node)) return [];
  if (node['type'] === 'text') return [String(node['text'] ?? '')];
  if (node['type'] === 'break') return [' '];
  return PARTS.flatMap((part) => linesOf(node[part]));
}

/** The words of a text of the contract, a line each paragraph, item and cell: all that a sheet holds of it. */
export const bodyText = (body: unknown): string =>
  linesOf(body)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
