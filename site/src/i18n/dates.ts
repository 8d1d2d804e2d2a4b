// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate as civilDateAt } from '@portico/shared/civil-date';
import { type ActiveLocale, TIME_ZONE } from '@portico/shared/locales';

const TAGS: Readonly<Record<ActiveLocale, string>> = { it: 'it-IT', en: 'en-GB' };

const HOUR_WORD: Readonly<Record<ActiveLocale, string>> = { it: 'ore', en: 'at' };

const formatIn = (options: Intl.DateTimeFormatOptions) => {
  const inLocale = (locale: ActiveLocale): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: TIME_ZONE });
  return { it: inLocale('it'), en: inLocale('en') };
};

const DAY = formatIn({ day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY = formatIn({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const TIME = formatIn({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Noon, so that a civil date is the same day in every season. */
const noon = (civilDate: string): Date => new Date(`${civilDate}T12:00:00Z`);

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

const DAYS: Readonly<Record<ActiveLocale, (date: string) => string>> = {
  it: memoizeText((date) => DAY.it.format(asDate(date))),
  en: memoizeText((date) => DAY.en.format(asDate(date))),
};

/** «11 ottobre 2024», of a civil date or of an instant in Europe/Rome. */
export const day = (value: string, locale: ActiveLocale): string =>
  DAYS[locale](isCivilDate(value) ? value : civilDate(value));

/** «venerdì 11 ottobre 2024». */
export const weekday = (value: string, locale: ActiveLocale): string =>
  WEEKDAY[locale].format(asDate(value));

/** «14:30». */
export const time = (instant: string, locale: ActiveLocale): string =>
  TIME[locale].format(new Date(instant));

/** Is the hour of an instant known? Midnight stands for «some time on that day» (`start` of an event). */
export const hasHour = (instant: string): boolean => time(instant, 'it') !== '00:00';

/** «venerdì 11 ottobre 2024, ore 14:30»; the hour stays with its word. */
export const moment = (instant: string, locale: ActiveLocale): string =>
  hasHour(instant)
    ? `${weekday(instant, locale)}, ${HOUR_WORD[locale]}\u00a0${time(instant, locale)}`
    : weekday(instant, locale);

/** From when to when an event lasts: the day is said again only when it is another one. */
export function span(start: string, end: string | undefined, locale: ActiveLocale): string {
  if (end === undefined) return moment(start, locale);
  if (civilDate(start) !== civilDate(end))
    return `${moment(start, locale)} – ${moment(end, locale)}`;
  const words = { it: ['dalle', 'alle'], en: ['from', 'to'] }[locale];
  return `${weekday(start, locale)}, ${words[0]}\u00a0${time(start, locale)} ${words[1]}\u00a0${time(end, locale)}`;
}

/** «10–14 ottobre 2024», as the language writes a range of days. */
export const days = (start: string, end: string, locale: ActiveLocale): string =>
  start === end ? day(start, locale) : DAY[locale].formatRange(noon(start), noon(end));
