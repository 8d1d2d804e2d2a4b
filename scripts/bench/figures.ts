// SPDX-License-Identifier: AGPL-3.0-or-later
import { say } from '../machine/say.ts';

/** The value in the middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const time = (ms: number): string =>
  ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;

/** Median of milliseconds, smallest and largest, and how many they were. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return '–';
  if (values.length === 1) return time(median(values));
  const ends = `${time(Math.min(...values))}–${time(Math.max(...values))}`;
  return `${time(median(values))} (${ends}, n = ${values.length})`;
}

/** How many times as long as something else; a dash where one of them was not measured. */
export const ratio = (values: readonly number[], to: readonly number[]): string =>
  values.length === 0 || to.length === 0 ? '–' : `× ${(median(values) / median(to)).toFixed(2)}`;

const known = (value: number, text: string): string => (Number.isFinite(value) ? text : '–');

/** Median of so many a second, smallest and largest. */
export const perSecond = (values: readonly number[]): string => {
  const round = (value: number): string => Math.round(value).toLocaleString('en-GB');
  return `${round(median(values))} (${round(Math.min(...values))}–${round(Math.max(...values))})`;
};

export const megabytes = (bytes: number): string => known(bytes, `${(bytes / 1e6).toFixed(0)} MB`);
export const kilobytes = (bytes: number): string => known(bytes, `${(bytes / 1e3).toFixed(1)} kB`);

/** One measured thing: what it is, and its value with unit. */
export type Figure = readonly [string, string];

/** Says a figure as soon as it is known: what comes after may fail, or be interrupted. */
export const sayFigure = (what: string, value: string): void => say(`  ${what}: ${value}`);

/**
 * Measures something, and says so when that fails: what else was measured counts all the same.
 * @returns `undefined` when it failed
 */
export async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    sayFigure(what, `✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return undefined;
  }
}

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
