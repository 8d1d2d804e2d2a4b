// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileBody } from './file.ts';

/**
 * Places where a table program would see a formula: a sign that begins one (also the wide ones of East Asian keyboards), at
 * the beginning of a text and of all that may become a cell of its own, since programs that split at semicolons (Excel in
 * Italian) do not know our quotation marks inside a line. Source: OWASP, «CSV Injection».
 */
const FORMULA =
  /(?<=^|\r(?!\n)|[;\t\n\v\f\u{85}\u{2028}\u{2029}])(?=[\s"]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r])/gu;

/** A field of a CSV file (RFC 4180), always in quotation marks; after an apostrophe a sign begins no formula. */
const field = (text: string): string => `"${text.replaceAll(FORMULA, "'").replaceAll('"', '""')}"`;

/** What Excel knows UTF-8 by. */
const BYTE_ORDER_MARK = '\u{feff}';

/** A table as a CSV file, the names of its columns first. */
export const csv = (rows: readonly (readonly string[])[]): FileBody => ({
  body: BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join(''),
  type: 'text/csv; charset=utf-8; header=present',
});
