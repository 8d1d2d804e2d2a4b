// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComparedField, ComparedLine } from './compare.ts';

/** Lines that changed together, with their place among all changes; or lines that did not. */
export interface Part {
  /** From 1; `undefined`: nothing changed here. */
  readonly number?: number;
  readonly lines: readonly ComparedLine[];
  /** They do not change, but belong to an entry of a list that does: they are read with it. */
  readonly near?: true;
}

/** One field with its changes. */
export interface Section {
  readonly field: ComparedField;
  readonly parts: readonly Part[];
}

/** The fields of one language version, or those that all share. */
export interface Group {
  readonly locale: string | undefined;
  readonly changed: readonly Section[];
  readonly same: readonly Section[];
}

/** A comparison as it is shown: by language, each change with its number. */
export interface Comparison {
  readonly groups: readonly Group[];
  readonly changes: number;
}

/** New and gone lines side by side are one change; a line with other words is one by itself. */
const isWhole = ({ change }: ComparedLine): boolean => change === 'added' || change === 'removed';

/** The lines of each entry of a list, with those of the entries in it. */
function entriesIn(lines: readonly ComparedLine[]): ComparedLine[][] {
  const outermost = Math.min(...lines.filter(({ begins }) => begins).map(({ depth }) => depth));
  const entries: ComparedLine[][] = [];
  for (const line of lines) {
    if (line.begins && line.depth === outermost) entries.push([line]);
    else if (line.depth > outermost) entries.at(-1)?.push(line);
  }
  return entries;
}

/** The lines that stay in entries of which others change: an answer is read with its question. */
function nearLines(lines: readonly ComparedLine[]): ReadonlySet<ComparedLine> {
  const changing = entriesIn(lines).filter((entry) =>
    entry.some(({ change }) => change !== 'same'),
  );
  return new Set(changing.flat().filter(({ change }) => change === 'same'));
}

function runsOf(lines: readonly ComparedLine[], near: ReadonlySet<ComparedLine>): ComparedLine[][] {
  const runs: ComparedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const stays = line.change === 'same' && last?.change === 'same';
    const together =
      last && ((stays && near.has(line) === near.has(last)) || (isWhole(line) && isWhole(last)));
    if (together) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** A file of a picture that stays is no line to read. */
const isShown = ({ kind, change }: ComparedLine): boolean => kind !== 'file' || change !== 'same';

function sectionOf(field: ComparedField, from: number): Section {
  let number = from;
  const shown = field.lines.filter(isShown);
  const near = nearLines(shown);
  const parts = runsOf(shown, near).map((lines): Part => {
    const [first] = lines;
    if (first?.change === 'same') return near.has(first) ? { lines, near: true } : { lines };
    number += 1;
    return { number, lines };
  });
  return { field, parts };
}

export function comparisonOf(fields: readonly ComparedField[]): Comparison {
  let changes = 0;
  const groups = [...new Set(fields.map(({ locale }) => locale))].map((locale): Group => {
    const own = fields.filter((field) => field.locale === locale);
    const changed = own
      .filter((field) => field.changed)
      .map((field) => {
        const section = sectionOf(field, changes);
        changes += section.parts.filter(({ number }) => number !== undefined).length;
        return section;
      });
    const same = own
      .filter((field) => !field.changed && !field.quiet && field.lines.some(isShown))
      .map((field) => sectionOf(field, changes));
    return { locale, changed, same };
  });
  return {
    groups: groups.filter((group) => group.changed.length + group.same.length > 0),
    changes,
  };
}

/** A new document: everything is there to read, nothing is marked. */
export const unmarked = (fields: readonly ComparedField[]): ComparedField[] =>
  fields
    .filter(({ quiet }) => !quiet)
    .map((field) => ({
      ...field,
      changed: true,
      lines: field.lines.map((line) => ({
        ...line,
        change: 'same',
        notes: [],
        pieces: line.pieces.map((piece) => ({ ...piece, change: 'same' })),
        pictures: line.pictures.map(({ sha256 }) => ({ change: 'same', sha256 })),
      })),
    }));
