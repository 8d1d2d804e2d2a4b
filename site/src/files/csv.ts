// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileBody } from './file.ts';

/** What a table program would take for a formula begins with one of these; it takes a text after an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** A field of a CSV file (RFC 4180). */
function field(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A table as a CSV file, the names of its columns first. */
export const csv = (rows: readonly (readonly string[])[]): FileBody => ({
  body: rows.map((row) => `${row.map(field).join(',')}\r\n`).join(''),
  type: 'text/csv; charset=utf-8; header=present',
});
