// SPDX-License-Identifier: AGPL-3.0-or-later
import { say } from '../machine/say.ts';

/** One measured thing: what it is, and its value with unit. */
export type Figure = readonly [string, string];

/** Prints a table in Markdown, its columns aligned. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  say(`\n${line(head)}`);
  say(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) say(line(row));
}
