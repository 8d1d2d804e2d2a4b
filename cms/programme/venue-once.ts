// SPDX-License-Identifier: AGPL-3.0-or-later
import { fold } from '../values/fold.ts';
import { textOf } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import type { SheetRow } from './heading.ts';
import { isEmptyCell } from './reading.ts';
import type { Surroundings } from './surroundings.ts';

/** What a row says of its venue beside the name. */
const ABOUT_VENUE = [
  'street',
  'postcode',
  'city',
  'stepFree',
  'venueAccessibility',
] as const satisfies readonly ColumnKey[];

/** Do two rows say something else of the same thing? One that says nothing does not. */
const differ = (one: SheetRow['cells'][ColumnKey], other: SheetRow['cells'][ColumnKey]): boolean =>
  !isEmptyCell(one) && !isEmptyCell(other) && fold(textOf(one)) !== fold(textOf(other));

/** The first row of each venue that the portal does not know and whose address the sheet gives, by the folded name. */
function firstRows(
  rows: readonly SheetRow[],
  known: Surroundings['venues'],
): ReadonlyMap<string, SheetRow['cells']> {
  const first = new Map<string, SheetRow['cells']>();
  for (const { cells } of rows) {
    const name = fold(textOf(cells.venue));
    const isNew = name !== '' && !known.has(name) && !isEmptyCell(cells.street);
    if (isNew && !first.has(name)) first.set(name, cells);
  }
  return first;
}

/** Names of the venues that a sheet begins. @param known venues of the portal, by their folded names */
export const venuesBegun = (rows: readonly SheetRow[], known: Surroundings['venues']): string[] =>
  [...firstRows(rows, known).values()].map(({ venue }) => textOf(venue));

/**
 * People write the address of a new venue once: rows that name it, and say nothing else of it, get what the first row with
 * its address says.
 * @param known venues of the portal, by their folded names
 */
export function withVenuesOnce(
  rows: readonly SheetRow[],
  known: Surroundings['venues'],
): SheetRow[] {
  const first = firstRows(rows, known);
  return rows.map((row) => {
    const said = first.get(fold(textOf(row.cells.venue)));
    if (!said || ABOUT_VENUE.some((column) => differ(row.cells[column], said[column]))) return row;
    const taken = ABOUT_VENUE.filter((column) => column in said && isEmptyCell(row.cells[column]));
    const about = Object.fromEntries(taken.map((column) => [column, said[column] ?? null]));
    return { ...row, cells: { ...row.cells, ...about } };
  });
}
