// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cell, Table, TableRow } from '../media/table.ts';
import { VerbError } from '../records/verb-error.ts';
import { textOf } from './cells.ts';
import { type ColumnKey, columnNamed, letterOf } from './columns.ts';
import { PROGRAMME_MESSAGES } from './messages.ts';

/** A column of the file, and what it holds; `null` when its heading says nothing that is known. */
export interface Heading {
  readonly index: number;
  readonly letter: string;
  readonly name: string;
  readonly column: ColumnKey | null;
}

/** Columns that a person has named by hand, by their number from 0; `null` where there is nothing to take. */
export type ByHand = Readonly<Record<string, ColumnKey | null>>;

/** The table of a programme: its headings, and its rows by column. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly Heading[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
}

/** Above the headings may stand a title, a date, a logo. */
const ROWS_ABOVE = 15;

const known = ({ cells }: TableRow): number =>
  new Set(cells.flatMap((cell) => columnNamed(textOf(cell)) ?? [])).size;

/** The row with the most names of columns; the first where two are alike. */
function headingRow(rows: readonly TableRow[]): number {
  const counts = rows.slice(0, ROWS_ABOVE).map(known);
  return counts.indexOf(Math.max(...counts));
}

function headingsOf({ cells }: TableRow, width: number, byHand: ByHand): Heading[] {
  const taken = new Set(Object.values(byHand));
  return Array.from({ length: width }, (_, index) => {
    const name = textOf(cells[index] ?? null).trim();
    const chosen = byHand[String(index)];
    const own = columnNamed(name);
    const column = chosen !== undefined ? chosen : own && !taken.has(own) ? own : null;
    if (chosen === undefined && column !== null) taken.add(column);
    return { index, letter: letterOf(index), name, column };
  });
}

/**
 * Finds the headings of a table and reads the rows below them.
 * @throws VerbError `bad-request` when two columns are named alike by hand, or there is no row below
 */
export function sheetOf({ sheet, rows }: Table, byHand: ByHand): Sheet {
  const chosen = Object.values(byHand).filter((column) => column !== null);
  if (new Set(chosen).size < chosen.length)
    throw new VerbError('bad-request', PROGRAMME_MESSAGES.columnTwice);
  const at = headingRow(rows);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const headings = headingsOf(rows[at] ?? { number: 1, cells: [] }, width, byHand);
  const below = rows.slice(at + 1);
  if (below.length === 0) throw new VerbError('bad-request', PROGRAMME_MESSAGES.noRows);
  return {
    name: sheet,
    headings,
    rows: below.map(({ number, cells }) => ({
      number,
      cells: Object.fromEntries(
        headings.flatMap(({ index, column }) =>
          column === null ? [] : [[column, cells[index] ?? null]],
        ),
      ),
    })),
  };
}
