// SPDX-License-Identifier: AGPL-3.0-or-later
import { instantIn } from '../fields/codec/values.ts';
import { readTypedDate } from '../fields/simple/typed-date.ts';
import type { Cell } from '../media/table.ts';

/** A cell as text, as a person would read it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'sì' : 'no';
  if (typeof cell === 'number') return String(cell);
  if ('broken' in cell) return cell.text;
  return [cell.day, cell.time].filter(Boolean).join(' ');
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Days of a spreadsheet from 1954 to 2118: smaller numbers are hours or mistakes. */
const isSerialDay = (number: number): boolean => number >= 20_000 && number < 80_000;

/** A day as spreadsheets count it, from 30 December 1899; the fraction is the hour. */
function ofSerial(serial: number): { readonly day: string; readonly time?: string } {
  const date = new Date(Math.round((serial - 25_569) * 24 * 60) * 60_000);
  const day = date.toISOString().slice(0, 10);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return Number.isInteger(serial) ? { day } : { day, time };
}

const asNumber = (text: string): number | undefined =>
  /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/** A day, and the hour where it stands beside it. */
export interface Day {
  /** `2027-04-03` */
  readonly day: string;
  /** `09:30` */
  readonly time?: string | undefined;
}

/** Midday: on no clock change does a day begin or end there. */
const partsIn = (iso: string): [day: string, time: string] => {
  const [day = '', time = ''] = String(instantIn(iso)).split('T');
  return [day, time.slice(0, 5)];
};

function typedDay(text: string): Day | undefined {
  const found = readTypedDate(text, true);
  if (!found || !('iso' in found)) return undefined;
  const [day, time] = partsIn(found.iso);
  return 'lacks' in found ? { day } : { day, time };
}

/**
 * Reads a day: `03/04/2027`, `3 aprile 2027`, `2027-04-03`, the number of a spreadsheet; `sabato 3 aprile` with the year
 * of the edition.
 * @returns `undefined` when it is none
 */
export function dayOf(cell: Cell | undefined, year?: string): Day | undefined {
  if (typeof cell === 'object' && cell !== null && 'day' in cell && cell.day)
    return { day: cell.day, time: cell.time };
  const text = textOf(cell);
  const number = typeof cell === 'number' ? cell : asNumber(text);
  if (number !== undefined) return isSerialDay(number) ? ofSerial(number) : undefined;
  const typed = typedDay(text);
  if (typed || year === undefined) return typed;
  return typedDay(`${text.replace(/[/.-]$/, '')} ${year}`) ?? typedDay(`${text}/${year}`);
}

/** `2027-04-03` and one day → `2027-04-04` */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Past midnight: what begins in the evening may end in the night, and midnight is the end of a day. */
export const endsNextDay = (start: string, end: string): boolean =>
  end === '00:00' || (start >= '18:00' && end <= '06:00');

/** An hour that people may have meant in two ways: 9,5 is half past nine, or ten to ten. */
export type Hour = { readonly time: string } | { readonly unclear: readonly [string, string] };

/** Tenths of an hour that are also minutes. */
const HALVES: Readonly<Record<number, string>> = { 25: '15', 50: '30', 75: '45' };

function hourOfNumber(number: number): Hour | undefined {
  if (number > 0 && number < 1) {
    const minutes = Math.round(number * 24 * 60);
    return { time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
  }
  const hour = Math.floor(number);
  const minutes = Math.round((number - hour) * 100);
  if (hour > 24) return undefined;
  const half = HALVES[minutes];
  if (half !== undefined && minutes < 60)
    return { unclear: [`${hour}:${half}`, `${hour}:${two(minutes)}`] };
  return minutes < 60 ? { time: `${two(hour)}:${two(minutes)}` } : undefined;
}

/** An hour that is typed; 24:00 stays what it is. */
function hourOfText(text: string): Hour | undefined {
  if (/^(?:ore\s*)?24[:.,]00$/i.test(text)) return { time: '24:00' };
  const found = readTypedDate(`2000-01-01 ${text}`, true);
  if (!found || !('iso' in found) || 'lacks' in found) return undefined;
  return { time: partsIn(found.iso)[1] };
}

/** Reads an hour: `9.30`, `09:30`, `9,30`, `ore 9`, the fraction of a day. @returns `undefined` when it is none */
export function hourOf(cell: Cell | undefined): Hour | undefined {
  if (typeof cell === 'object' && cell !== null && 'time' in cell && cell.time)
    return { time: cell.time };
  if (typeof cell === 'number') return hourOfNumber(cell);
  const text = textOf(cell);
  // Of a CSV: a fraction of a day has more digits than an hour has minutes.
  if (/^0[.,]\d{3,}$/.test(text)) return hourOfNumber(Number(text.replace(',', '.')));
  return hourOfText(text);
}

/** «9.30–11», «dalle 9 alle 11»: two hours in one cell. */
export function hoursOf(cell: Cell | undefined): readonly [Hour, Hour] | undefined {
  if (typeof cell !== 'string') return undefined;
  const parts = cell
    .replace(/^\s*(?:ore|dalle(?:\s+ore)?)\s+/i, '')
    .split(/\s*[-–—]\s*|\s+(?:alle|a|to)\s+(?:ore\s+)?/i);
  const [first, last, ...rest] = parts.map((part) => hourOf(part));
  return first && last && rest.length === 0 ? [first, last] : undefined;
}

/**
 * The moment of a day and an hour in Rome, as the contract says it.
 * @returns `undefined` for an hour that summer time leaves out
 */
export function momentOf(day: string, time: string): string | undefined {
  const found = readTypedDate(`${day} ${time}`, true);
  return found && 'iso' in found ? String(instantIn(found.iso)) : undefined;
}
