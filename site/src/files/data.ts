// SPDX-License-Identifier: AGPL-3.0-or-later
import { dataDocuments, dataTable } from '../queries/data-sets.ts';
import type { FileBody, FileMaker } from './file.ts';

/** What a table program would take for a formula begins with one of these; it takes a text after an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** A field of a CSV file (RFC 4180). */
function field(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const csv = (rows: readonly (readonly string[])[]): FileBody => ({
  body: rows.map((row) => `${row.map(field).join(',')}\r\n`).join(''),
  type: 'text/csv; charset=utf-8; header=present',
});

/** A set of open data in one of its formats: CSV, or the documents as JSON. */
export const data: FileMaker<'data'> = (ask, { set, format }) => {
  if (format === 'csv') {
    const { columns, rows } = ask(dataTable, { set });
    return csv([columns, ...rows]);
  }
  const documents = ask(dataDocuments, { set }).map(({ document }) => document);
  return {
    body: `${JSON.stringify(documents, null, 1)}\n`,
    type: 'application/json; charset=utf-8',
  };
};
