// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate as civilDateAt } from '@portico/shared/civil-date';
import {
  ACTIVE_LOCALES,
  type ActiveLocale,
  HELP_LOCALES,
  type HelpLocale,
  TIME_ZONE,
} from '@portico/shared/locales';

/** With the digits in which the numbers to call are written. */
const TAGS: Readonly<Partial<Record<HelpLocale, string>>> = {
  it: 'it-IT',
  en: 'en-GB',
  ar: 'ar-u-nu-latn',
  bn: 'bn-u-nu-latn',
};

const HOUR_WORD: Readonly<Record<ActiveLocale, string>> = { it: 'ore', en: 'at' };

const formatIn = <L extends HelpLocale>(
  locales: readonly L[],
  options: Intl.DateTimeFormatOptions,
): Readonly<Record<L, Intl.DateTimeFormat>> => {
  const inLocale = (locale: L): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(TAGS[locale] ?? locale, { ...options, timeZone: TIME_ZONE });
  return Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])) as Record<
    L,
    Intl.DateTimeFormat
  >;
};

const DAY = formatIn(HELP_LOCALES, { day: 'numeric', month: 'long', year: 'numeric' });
const DAY_MONTH = formatIn(ACTIVE_LOCALES, { day: 'numeric', month: 'long' });
const WEEKDAY = formatIn(ACTIVE_LOCALES, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const WEEKDAY_NAME = formatIn(ACTIVE_LOCALES, { weekday: 'long' });
const MONTH_NAME = formatIn(ACTIVE_LOCALES, { month: 'long' });
const MONTH = formatIn(ACTIVE_LOCALES, { month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('it-IT', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: TIME_ZONE,
});

/** Noon, so that a civil date is the same day in every season. */
const noon = (civilDate: string): Date => new Date(`${civilDate}T12:00:00Z`);

/** The instant that stands for a civil date where no hour is known: its noon. */
export const instantOfDay = (date: string): string => `${date}T12:00:00Z`;

/** Is it a civil date, `YYYY-MM-DD`, and not an instant? */
export const isCivilDate = (value: string): boolean => value.length === 10;

const asDate = (value: string): Date => (isCivilDate(value) ? noon(value) : new Date(value));

/** Makes the text of each value once: pages and lists ask for the same dates thousands of times. */
function memoizeText(make: (value: string) => string): (value: string) => string {
  const texts = new Map<string, string>();
  return (value) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const made = make(value);
    if (texts.size > 50_000) texts.clear();
    texts.set(value, made);
    return made;
  };
}

/** The civil date of an instant as the contract writes it. */
export const civilDate = memoizeText((instant) => civilDateAt(new Date(instant)));

const DAYS = Object.fromEntries(
  HELP_LOCALES.map((locale) => [locale, memoizeText((date) => DAY[locale].format(asDate(date)))]),
) as Readonly<Record<HelpLocale, (date: string) => string>>;

/** «11 ottobre 2024», of a civil date or of an instant in Europe/Rome. */
export const day = (value: string, locale: HelpLocale): string =>
  DAYS[locale](isCivilDate(value) ? value : civilDate(value));

/** «11 ottobre» of a civil date of this year; of another «11 ottobre 2024». */
export const dayIn = (year: string, date: string, locale: ActiveLocale): string =>
  date.startsWith(year) ? DAY_MONTH[locale].format(noon(date)) : day(date, locale);

/** «venerdì 11 ottobre 2024». */
export const weekday = (value: string, locale: ActiveLocale): string =>
  WEEKDAY[locale].format(asDate(value));

/** «venerdì» of a civil date. */
export const weekdayName = (date: string, locale: ActiveLocale): string =>
  WEEKDAY_NAME[locale].format(noon(date));

/** «marzo 2027» of a civil date, or of a month `YYYY-MM`. */
export const month = (value: string, locale: ActiveLocale): string =>
  MONTH[locale].format(noon(`${value.slice(0, 7)}-15`));

/** «2021», «marzo 2021» or «19 marzo 2021» of a date as far as it is known. */
export function partialDate(value: string, locale: ActiveLocale): string {
  if (value.length === 4) return value;
  return value.length === 7 ? month(value, locale) : day(value, locale);
}

/** «marzo» of the number of a month, January being 1. */
export const monthName = (number: number, locale: ActiveLocale): string =>
  MONTH_NAME[locale].format(new Date(Date.UTC(2000, number - 1, 15)));

/** «14:30» of an instant. */
const time = (instant: string): string => TIME.format(new Date(instant));

/** Is the hour of an instant known? Midnight stands for «some time on that day» (`start` of an event). */
export const hasHour = (instant: string): boolean => time(instant) !== '00:00';

/** «14:30» of an instant or of an hour; with a language «ore 14:30». The hour stays with its word. */
export function hour(value: string, locale?: ActiveLocale): string {
  const said = value.length === 5 ? value : time(value);
  return locale === undefined ? said : `${HOUR_WORD[locale]}\u00a0${said}`;
}

/** «venerdì 11 ottobre 2024, ore 14:30»; the hour stays with its word. */
export const moment = (instant: string, locale: ActiveLocale): string =>
  hasHour(instant)
    ? `${weekday(instant, locale)}, ${hour(instant, locale)}`
    : weekday(instant, locale);

/** «10–14 ottobre 2024», as the language writes a range of days. */
export const days = (start: string, end: string, locale: ActiveLocale): string =>
  start === end ? day(start, locale) : DAY[locale].formatRange(noon(start), noon(end));

/** The civil date so many days later or, below 0, earlier. */
const shifted = (date: string, by: number): string =>
  new Date(noon(date).getTime() + by * 86_400_000).toISOString().slice(0, 10);

export const dayBefore = (date: string): string => shifted(date, -1);
export const dayAfter = (date: string): string => shifted(date, 1);

/** The months `YYYY-MM` from one to another, both of them; none when the second comes first. */
export function monthsBetween(first: string, last: string): string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: Math.max(0, index(last) - index(first) + 1) }, (_, by) => {
    const at = index(first) + by;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Is the hour of an instant shown twice that night, because the clocks go back? */
export const isRepeatedHour = (instant: string): boolean =>
  [-1, 1].some((hours) => {
    const other = new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
    return time(other) === time(instant);
  });
