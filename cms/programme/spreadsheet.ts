// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeCsv } from 'hucre/csv';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

/** The formats that a programme is written in, by the end of the file's name. */
export const TABLE_FORMATS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export type TableFormat = keyof typeof TABLE_FORMATS;

type Rows = readonly (readonly string[])[];

/**
 * A text that a spreadsheet would take for a formula is a formula to whoever opens the file: in CSV, where nothing else
 * tells them apart, an apostrophe stands before it.
 */
const harmless = (text: string): string => (/^[=+@\t\r-]/.test(text) ? `'${text}` : text);

async function bytesOf(format: TableFormat, name: string, rows: Rows): Promise<Uint8Array> {
  if (format === 'csv') {
    const cells = rows.map((row) => row.map(harmless));
    return new TextEncoder().encode(writeCsv(cells, { delimiter: ';', bom: true }));
  }
  const sheets = [{ name, rows: rows.map((row) => [...row]) }];
  return format === 'ods' ? writeOds({ sheets }) : writeXlsx({ sheets });
}

/** A file to download. */
export async function tableResponse(
  format: TableFormat,
  name: string,
  rows: Rows,
): Promise<Response> {
  const bytes = await bytesOf(format, 'Programma', rows);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TABLE_FORMATS[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}
