// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextLine } from './lines.ts';

/** One entry of a list: the line that begins it, and what is in it. */
export interface Row {
  readonly mark: TextLine;
  readonly inside: Node;
}

/** A value as a reviewer reads it: lines, or parts that are compared one by one. */
export type Node =
  | { readonly lines: readonly TextLine[] }
  /** The parts of an object, by name. */
  | { readonly parts: readonly (readonly [name: string, node: Node])[] }
  | { readonly rows: readonly Row[] };

/** All lines of a value, in reading order. */
export function linesIn(node: Node): readonly TextLine[] {
  if ('lines' in node) return node.lines;
  if ('parts' in node) return node.parts.flatMap(([, part]) => linesIn(part));
  return node.rows.flatMap(linesOfRow);
}

export const linesOfRow = ({ mark, inside }: Row): TextLine[] => [mark, ...linesIn(inside)];
