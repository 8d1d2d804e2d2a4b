// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { type SQL, type SQLWrapper, sql } from '@payloadcms/db-sqlite/drizzle';

/** A letter that SQLite does not know the capital of: it knows those of ASCII only. */
const hasOtherCapital = (letter: string): boolean =>
  letter > '\u007f' && letter.toUpperCase() !== letter && letter.toUpperCase().length === 1;

/** A text stands in a column, whatever its capitals; `%` and `_` are themselves. */
function holds(column: SQLWrapper, text: string): SQL {
  const lower = text.toLowerCase();
  const pattern = `%${lower.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const lowered = [...new Set(lower)]
    .filter(hasOtherCapital)
    .reduce<SQLWrapper>(
      (inner, letter) => sql`replace(${inner}, ${letter.toUpperCase()}, ${letter})`,
      column,
    );
  return sql`${lowered} LIKE ${pattern} ESCAPE '\\'`;
}

/** What stands between the two `%` that the adapter puts around a text. */
const between = (pattern: string): string => pattern.slice(1, -1);

/**
 * Lets the adapter find what it would find on MongoDB: signs are themselves, capitals are equal to small letters beyond
 * ASCII too, an empty text does not exist, and a row without a value is not one of those that are named.
 */
export function askAsMongodb(adapter: SQLiteAdapter): void {
  const { not_in: notIn } = adapter.operators;
  const words: typeof notIn = (column, pattern) => holds(column, between(String(pattern)));
  const isEmpty: typeof notIn = (column) => sql`(${column} IS NULL OR ${column} = '')`;
  const lacks = (column: SQLWrapper, word: string): SQL =>
    sql`(${column} IS NULL OR NOT ${holds(column, word)})`;
  adapter.operators = {
    ...adapter.operators,
    contains: words,
    like: words,
    not_like: (column, text) =>
      sql.join(
        String(text)
          .split(' ')
          .map((word) => lacks(column, word)),
        sql` AND `,
      ),
    not_in: (column, values) => sql`(${column} IS NULL OR ${notIn(column, values)})`,
    exists: (column, value) => sql`NOT ${isEmpty(column, value)}`,
    isNull: isEmpty,
  };
}
