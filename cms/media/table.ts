// SPDX-License-Identifier: AGPL-3.0-or-later

/** The value of a cell as its file holds it; a formula is never calculated here: what counts is its stored result. */
export type Cell =
  | string
  | number
  | boolean
  | null
  /** A date or an hour that the spreadsheet knows as one: `2027-04-03`, `09:30`. */
  | { readonly day?: string; readonly time?: string }
  /** A formula without a stored result, or one that failed (`#DIV/0!`). */
  | { readonly broken: 'formula' | 'error'; readonly text: string };

/** A row of a table, with its number in the spreadsheet. */
export interface TableRow {
  /** From 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** The first sheet of a spreadsheet in which there is something, without its empty rows. */
export interface Table {
  /** Empty for CSV. */
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}
