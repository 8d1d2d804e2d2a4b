// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';

// Each function takes what a form may hold and gives what the contract wants, or `undefined` when there is nothing:
// what is missing is absent, and the contract says so. What is malformed passes through, and the contract says that too.

/** One line: no line breaks, no spaces at the ends. */
export function line(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  return value.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').trim() || undefined;
}

/** Some sentences: line breaks stay. */
export function sentences(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  return value.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim() || undefined;
}

/** A web address as `new URL` writes it. */
export function address(value: unknown): unknown {
  const text = line(value);
  return typeof text === 'string' ? (URL.parse(text)?.href ?? text) : text;
}

const ROME = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** A date of the form in the parts that the calendar and the clock of Rome show. */
const inRome =
  (write: (at: Readonly<Record<string, string>>) => string) =>
  (value: unknown): unknown => {
    if (typeof value !== 'string' || value === '') return value || undefined;
    const moment = new Date(value);
    if (Number.isNaN(moment.getTime())) return value;
    const parts = ROME.formatToParts(moment).map((part) => [part.type, part.value]);
    return write(Object.fromEntries(parts));
  };

/** The day in Rome, `2024-10-11`. */
export const civilDateIn = inRome((at) => `${at['year']}-${at['month']}-${at['day']}`);

/** The moment with the offset of Rome, `2024-10-11T14:30:00+02:00`. */
export const instantIn = inRome((at) => {
  const offset = at['timeZoneName']?.replace('GMT', '') || '+00:00';
  return `${at['year']}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}:${at['second']}${offset}`;
});

/** The object, or nothing when nothing is in it. */
export const filled = (object: object): object | undefined =>
  Object.keys(object).length === 0 ? undefined : object;
