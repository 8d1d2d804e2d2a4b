// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { dateFormat } from './dates.ts';
import type { DeskLanguage } from './desk.ts';

/** Formats ISO dates relative to now, in the time zone of the portal. */
export interface Moments {
  /** A point in time: «ieri alle 14:30». */
  readonly at: (iso: string, now: Date) => string;
  /** The beginning of a duration: «da poco», «da ieri», «dal 3 ottobre». */
  readonly since: (iso: string, now: Date) => string;
  /** The same, counting the seconds of the first minute: «da 2 s». */
  readonly counting: (iso: string, now: Date) => string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = dateFormat('it', { hour: '2-digit', minute: '2-digit' });

/** Calendar days between a moment and now: 0 today, 1 yesterday. */
function daysAgo(moment: Date, now: Date): number {
  return Math.round((Date.parse(civilDate(now)) - Date.parse(civilDate(moment))) / DAY);
}

/** «3 ottobre», with the year when it is not this one. */
function dayOf(moment: Date, now: Date, language: DeskLanguage): string {
  const sameYear = civilDate(moment).slice(0, 4) === civilDate(now).slice(0, 4);
  return dateFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  })
    .format(moment)
    .replace(/^1 /, language === 'it' ? '1º ' : '1 ');
}

/** Seconds since a moment; `undefined` after a minute. */
function secondsOfFirstMinute(iso: string, now: Date): number | undefined {
  const lasted = Math.max(0, now.getTime() - Date.parse(iso));
  return lasted < MINUTE ? Math.floor(lasted / SECOND) : undefined;
}

/** The article before a day: «il 3», «l’8», «l’11». */
const elided = (day: string): boolean => /^(?:8|11)\b/.test(day);

const italian: Moments = {
  counting: (iso, now) => {
    const seconds = secondsOfFirstMinute(iso, now);
    return seconds === undefined ? italian.since(iso, now) : `da ${seconds} s`;
  },
  at: (iso, now) => {
    const moment = new Date(iso);
    const ago = now.getTime() - moment.getTime();
    if (ago < MINUTE) return 'poco fa';
    if (ago < 2 * MINUTE) return 'un minuto fa';
    if (ago < HOUR) return `${Math.floor(ago / MINUTE)} minuti fa`;
    const days = daysAgo(moment, now);
    const time = `alle ${clock.format(moment)}`;
    if (days === 0) return `oggi ${time}`;
    if (days === 1) return `ieri ${time}`;
    const day = dayOf(moment, now, 'it');
    return `${elided(day) ? 'l’' : 'il '}${day} ${time}`;
  },
  since: (iso, now) => {
    const moment = new Date(iso);
    const lasted = Math.max(0, now.getTime() - moment.getTime());
    if (lasted < MINUTE) return 'da poco';
    if (lasted < HOUR) return `da ${Math.floor(lasted / MINUTE)} min`;
    const days = daysAgo(moment, now);
    if (days === 0) return `da oggi alle ${clock.format(moment)}`;
    if (days === 1) return 'da ieri';
    const day = dayOf(moment, now, 'it');
    return `${elided(day) ? 'dall’' : 'dal '}${day}`;
  },
};

const english: Moments = {
  counting: (iso, now) => {
    const seconds = secondsOfFirstMinute(iso, now);
    return seconds === undefined ? english.since(iso, now) : `for ${seconds} s`;
  },
  at: (iso, now) => {
    const moment = new Date(iso);
    const ago = now.getTime() - moment.getTime();
    if (ago < MINUTE) return 'just now';
    if (ago < 2 * MINUTE) return 'a minute ago';
    if (ago < HOUR) return `${Math.floor(ago / MINUTE)} minutes ago`;
    const days = daysAgo(moment, now);
    const time = `at ${clock.format(moment)}`;
    if (days === 0) return `today ${time}`;
    if (days === 1) return `yesterday ${time}`;
    return `on ${dayOf(moment, now, 'en')} ${time}`;
  },
  since: (iso, now) => {
    const moment = new Date(iso);
    const lasted = Math.max(0, now.getTime() - moment.getTime());
    if (lasted < MINUTE) return 'since just now';
    if (lasted < HOUR) return `for ${Math.floor(lasted / MINUTE)} min`;
    const days = daysAgo(moment, now);
    if (days === 0) return `since ${clock.format(moment)} today`;
    if (days === 1) return 'since yesterday';
    return `since ${dayOf(moment, now, 'en')}`;
  },
};

export const MOMENTS: Readonly<Record<DeskLanguage, Moments>> = { it: italian, en: english };
