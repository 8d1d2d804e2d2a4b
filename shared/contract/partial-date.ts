// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { check } from './values.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = FORM.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return false;
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m);
}

/**
 * A date as far as it is known: `2021`, `2021-03` or `2021-03-19`. Source: ISO 8601-1, 5.2.2.2 (reduced precision), which
 * schema.org takes for its dates.
 */
export const PartialDate = z
  .string()
  .refine(isPartialDate, check('partial-date', 'must be a year, a month or a day'));

/** The first day of what a partial date says: `2021-03` begins on `2021-03-01`. */
export function firstDayOf(date: string): string {
  const [, year = '', month = '01', day = '01'] = FORM.exec(date) ?? [];
  return `${year}-${month}-${day}`;
}

/** The last day of what a partial date says: `2021-02` ends on `2021-02-28`. */
export function lastDayOf(date: string): string {
  const [, year = '', month = '12', day] = FORM.exec(date) ?? [];
  return `${year}-${month}-${day ?? pad(daysIn(Number(year), Number(month)))}`;
}

/** From when until when, each as far as it is known; without an end it goes on. */
export interface PartialPeriod {
  readonly from: string;
  readonly until?: string | undefined;
}

/** Does it end before it begins? */
export const endsBeforeItBegins = ({ from, until }: PartialPeriod): boolean =>
  until !== undefined && lastDayOf(until) < firstDayOf(from);

/** Does one certainly begin before the other ends? What touches in one imprecise date may follow upon it. */
const beginsWithin = ({ from }: PartialPeriod, { until }: PartialPeriod): boolean =>
  until === undefined ||
  (from === until ? from.length === 10 : firstDayOf(from) <= lastDayOf(until));

/** Have two periods a day in common, as far as they are known? Two that are alike have. */
export const overlaps = (a: PartialPeriod, b: PartialPeriod): boolean =>
  (a.from === b.from && a.until === b.until) || (beginsWithin(a, b) && beginsWithin(b, a));
