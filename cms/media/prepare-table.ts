// SPDX-License-Identifier: AGPL-3.0-or-later
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import {
  MAX_TABLE_CHARACTERS,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  MAX_TABLE_TEXT,
  MAX_TABLE_UNPACKED,
} from './limits.ts';
import { RefusedFile } from './refused-file.ts';
import { TABLE_MESSAGES } from './table-messages.ts';
import type { Cell, Table, TableRow } from './table.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Workbook['sheets'][number];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Spreadsheets keep an hour alone as a moment of their first day, in 1899, 1900 or 1904. */
const isHourAlone = (date: Date): boolean => date.getUTCFullYear() < 1905;

function dateCell(date: Date): Cell {
  // A fraction of a day may come out some milliseconds early: 9:30 as 9:29:59.999.
  const rounded = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  const time = `${twoDigits(rounded.getUTCHours())}:${twoDigits(rounded.getUTCMinutes())}`;
  if (isHourAlone(rounded)) return { time };
  const day = rounded.toISOString().slice(0, 10);
  return time === '00:00' ? { day } : { day, time };
}

/**
 * A text as it is shown: spaces beside each other are one, as patterns take very long over thousands. XLSX can write half
 * of a character (`_xD800_`), which no JSON and no database takes.
 */
const whole = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ');

/** An hour in ODS is the time since midnight (OpenDocument 1.2, part 1, 19.382): `PT09H30M00S`. */
const SINCE_MIDNIGHT = /^PT(\d{1,4})H(?:(\d{1,2})M)?(?:(\d{1,2}(?:[.,]\d+)?)S)?$/;

/** @returns `undefined` for another text; 24 hours and more are no hour of a day, and stay a text that a person can read */
function hourCell(text: string): Cell | undefined {
  const [, hours, minutes = '0', seconds = '0'] = SINCE_MIDNIGHT.exec(text) ?? [];
  if (hours === undefined) return undefined;
  // A fraction of a day may come out early here too: 9:30 as 9:29:59.999.
  const all = Number(hours) * 60 + Number(minutes) + Math.round(Number.parseFloat(seconds) / 60);
  const time = `${twoDigits(Math.floor(all / 60))}:${twoDigits(all % 60)}`;
  return all < 24 * 60 ? { time } : time;
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateCell(value);
  if (typeof value === 'string')
    return hourCell(value) ?? (value.trim() === '' ? null : whole(value));
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The cells of a row; those whose formula has no result, or failed, say so. */
function cellsOf(sheet: Sheet, row: readonly unknown[], index: number): Cell[] {
  return row.map((value, column): Cell => {
    const about = sheet.cells?.get(`${index},${column}`);
    if (about?.type === 'error') return { broken: 'error', text: whole(String(value)) };
    const isFormula = about?.formula !== undefined;
    if (isFormula && (value === null || value === undefined))
      return { broken: 'formula', text: whole(`=${about.formula}`) };
    return cellOf(value);
  });
}

/** Many cells can share one text: what they have is counted before any is copied. @throws RefusedFile */
function requireFew(rows: readonly (readonly unknown[])[]): void {
  let characters = 0;
  for (const row of rows)
    for (const value of row) if (typeof value === 'string') characters += value.length;
  if (characters > MAX_TABLE_CHARACTERS)
    throw new RefusedFile(TABLE_MESSAGES.tooMuch(MAX_TABLE_CHARACTERS));
}

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell !== null);

function bounded(sheet: string, all: readonly TableRow[]): Table {
  const rows = all.filter(isFilled);
  if (rows.length === 0) throw new RefusedFile(TABLE_MESSAGES.empty);
  if (rows.length > MAX_TABLE_ROWS)
    throw new RefusedFile(TABLE_MESSAGES.tooManyRows(rows.length, MAX_TABLE_ROWS));
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== null)));
  if (width >= MAX_TABLE_COLUMNS)
    throw new RefusedFile(TABLE_MESSAGES.tooManyColumns(width + 1, MAX_TABLE_COLUMNS));
  for (const { number, cells } of rows)
    if (cells.some((cell) => typeof cell === 'string' && cell.length > MAX_TABLE_TEXT))
      throw new RefusedFile(TABLE_MESSAGES.tooLong(number, MAX_TABLE_TEXT));
  return { sheet, rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, width + 1) })) };
}

const tableOfSheet = (sheet: Sheet): TableRow[] =>
  sheet.rows.map((row, index) => ({ number: index + 1, cells: cellsOf(sheet, row, index) }));

function tableOfWorkbook({ sheets }: Workbook): Table {
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.veryHidden) continue;
    requireFew(sheet.rows);
    const rows = tableOfSheet(sheet);
    if (rows.some(isFilled)) return bounded(whole(sheet.name), rows);
  }
  return bounded('', []);
}

/** UTF-8 with or without its mark, UTF-16 with it; else Windows-1252, as Excel in Italy writes it. */
function decoded(data: Buffer): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return new TextDecoder('windows-1252').decode(data);
  }
}

/** Excel may write the sign between cells into the first line. */
const SEPARATOR = /^sep=(.)\r?\n/i;

/** In a CSV an apostrophe keeps a text from being a formula: `'+39 02…`. */
const withoutSign = (text: string): string => text.replace(/^'(?=[=+@-])/, '');

function tableOfText(data: Buffer): Table {
  const text = decoded(data);
  // A file of bytes, whatever its name says.
  if (text.includes('\0')) throw new RefusedFile(TABLE_MESSAGES.unknown);
  const named = SEPARATOR.exec(text);
  const body = text.replace(SEPARATOR, '');
  const delimiter = named?.[1] ?? detectDelimiter(body);
  const first = named ? 2 : 1;
  const rows = parseCsv(body, { delimiter });
  requireFew(rows);
  return bounded(
    '',
    rows.map((cells, index) => ({
      number: index + first,
      cells: cells.map((cell) => cellOf(typeof cell === 'string' ? withoutSign(cell) : cell)),
    })),
  );
}

/** The first file of an ODS names its type (OpenDocument 1.2, part 3, 3.3). */
const isOds = (data: Buffer): boolean =>
  data.subarray(30, 120).includes('application/vnd.oasis.opendocument.spreadsheet');

const startsWith = (data: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => data[index] === byte);

const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1');

/** Bytes that a ZIP says its files have, unpacked (APPNOTE 4.3.12). One that lies needs the child's memory. */
function unpackedBytes(data: Buffer): number {
  let bytes = 0;
  for (let at = data.indexOf(DIRECTORY_ENTRY); at >= 0; at = data.indexOf(DIRECTORY_ENTRY, at + 4))
    if (at + 28 <= data.length) bytes += data.readUInt32LE(at + 24);
  return bytes;
}

async function readWorkbook(data: Buffer): Promise<Workbook> {
  if (unpackedBytes(data) > MAX_TABLE_UNPACKED) throw new RefusedFile(TABLE_MESSAGES.tooHard);
  try {
    return await (isOds(data) ? readOds(data) : readXlsx(data));
  } catch (cause) {
    throw new RefusedFile(TABLE_MESSAGES.broken, { cause });
  }
}

/**
 * Reads a spreadsheet: XLSX, ODS or CSV, by its content and not by its name. Formulas and macros are not run.
 * @throws RefusedFile
 */
export async function prepareTable(data: Buffer): Promise<Table> {
  if (startsWith(data, 0x50, 0x4b)) return tableOfWorkbook(await readWorkbook(data));
  if (startsWith(data, 0xd0, 0xcf, 0x11, 0xe0)) throw new RefusedFile(TABLE_MESSAGES.old);
  if (data.subarray(0, 5).includes('%PDF')) throw new RefusedFile(TABLE_MESSAGES.unknown);
  return tableOfText(data);
}
