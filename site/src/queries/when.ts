// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import type { ActiveLocale } from '@portico/shared/locales';
import {
  civilDate,
  dayBefore,
  hasHour,
  hour,
  isCivilDate,
  moment,
  monthsBetween,
  weekday,
} from '../i18n/dates.ts';
import { messages } from '../i18n/index.ts';

/**
 * When something takes place. Everything that goes out (page, card, programme, calendar, feed, data for machines) is
 * made of this. Days are civil dates in Europe/Rome, `YYYY-MM-DD`.
 */
export interface When {
  readonly firstDay: string;
  /** It counts whole; the same as `firstDay` on one day. */
  readonly lastDay: string;
  /** Instants; absent when only the days are known. */
  readonly start?: string;
  /** Midnight closes `lastDay`: it is said as 24:00. */
  readonly end?: string;
}

/** The instants of an event, or the civil dates of an edition. */
interface Times {
  readonly start: string;
  readonly end?: string | undefined;
}

/**
 * When an event or an edition takes place. Midnight at both ends, or without an end, stands for days whose hours are not known, and
 * the last of them is meant whole; midnight at the end of an evening closes the day before.
 */
export function whenOf({ start, end: until }: Times): When {
  const end = until === start ? undefined : until;
  if (isCivilDate(start)) return { firstDay: start, lastDay: end ?? start };
  const firstDay = civilDate(start);
  if (end === undefined) {
    return hasHour(start)
      ? { firstDay, lastDay: firstDay, start }
      : { firstDay, lastDay: firstDay };
  }
  const endDay = civilDate(end);
  if (hasHour(end)) return { firstDay, lastDay: endDay, start, end };
  return hasHour(start)
    ? { firstDay, lastDay: dayBefore(endDay), start, end }
    : { firstDay, lastDay: endDay };
}

/** «venerdì 11 ottobre 2024, ore 24:00» of the end of something; midnight closes its last day. */
const endWords = ({ end, lastDay }: When, locale: ActiveLocale): string =>
  end !== undefined && hasHour(end)
    ? moment(end, locale)
    : `${weekday(lastDay, locale)}${end === undefined ? '' : `, ${hour('24:00', locale)}`}`;

const MINUTE = 60_000;

/** Does it end in the minute in which it begins? Then there is no span to say. */
const isSameMinute = (start: string, end: string): boolean =>
  Math.floor(Date.parse(start) / MINUTE) === Math.floor(Date.parse(end) / MINUTE);

/** From when to when, in full words: the day is said again only when it is another one. */
export function whenWords(when: When, locale: ActiveLocale): string {
  const { firstDay, lastDay, start, end } = when;
  const day = weekday(firstDay, locale);
  if (start === undefined)
    return firstDay === lastDay ? day : `${day} – ${weekday(lastDay, locale)}`;
  const beginning = `${day}, ${hour(start, locale)}`;
  if (end === undefined || isSameMinute(start, end)) return beginning;
  if (firstDay !== lastDay) return `${beginning} – ${endWords(when, locale)}`;
  const until = hour(hasHour(end) ? end : '24:00');
  const words = messages(locale).event;
  // In the hour that the clocks show twice only its name tells the first from the second.
  return hour(start) >= until
    ? `${day}, ${words.hours(words.summerTime(hour(start)), words.winterTime(until))}`
    : `${day}, ${words.hours(hour(start), until)}`;
}

const DAY = 86_400_000;

/** Does it last several days, more than one night? */
export const lastsDays = ({ firstDay, lastDay, start, end }: When): boolean =>
  firstDay !== lastDay &&
  (start === undefined || end === undefined || Date.parse(end) - Date.parse(start) >= DAY);

/** «2027-03» of a civil date. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The months in which it takes place, `YYYY-MM`, a year of them at most, none before `from`. */
export function monthsOf({ firstDay, lastDay }: When, from = ''): string[] {
  const first = monthOf(firstDay) > from ? monthOf(firstDay) : from;
  return monthsBetween(first, monthOf(lastDay)).slice(0, 12);
}

/** The same as numbers, January being 1. */
export const monthNumbersOf = (when: When, from?: string): number[] =>
  monthsOf(when, from).map((month) => Number(month.slice(5)));

/** When an event should have begun, while that is news: it has been moved since, and not back. */
export const formerStartOf = ({
  status,
  start,
  formerStart,
}: Pick<Event, 'status' | 'start' | 'formerStart'>): string | undefined =>
  (status === 'moved' || status === 'online') &&
  formerStart !== undefined &&
  Date.parse(formerStart) !== Date.parse(start)
    ? formerStart
    : undefined;
