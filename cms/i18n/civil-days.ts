// SPDX-License-Identifier: AGPL-3.0-or-later
import { daysBetween } from '@portico/shared/verification';
import { TIME_ZONE } from '@portico/shared/locales';
import type { Said } from './said.ts';

const DAY = { timeZone: TIME_ZONE, day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Without `dates.ts`, which knows the words of the desk: these are among them. */
const DAYS: Readonly<Record<'it' | 'en', Intl.DateTimeFormat>> = {
  it: new Intl.DateTimeFormat('it', DAY),
  en: new Intl.DateTimeFormat('en-GB', DAY),
};

/** A civil date with its article: «il 3 marzo 2027», «l’8 marzo 2027». @param day `YYYY-MM-DD` */
export function theDay(day: string): Said {
  const at = new Date(`${day}T12:00:00Z`);
  const it = DAYS.it.format(at).replace(/^1 /, '1º ');
  return { it: `${/^(?:8|11)\b/.test(it) ? 'l’' : 'il '}${it}`, en: DAYS.en.format(at) };
}

/** Days from which weeks are counted, and days from which months are. */
const WEEKS = 14;
const MONTHS = 61;

function counted(days: number): Said {
  if (days < WEEKS) return { it: `${days} giorni`, en: `${days} days` };
  if (days < MONTHS) {
    const weeks = Math.floor(days / 7);
    return { it: `${weeks} settimane`, en: `${weeks} weeks` };
  }
  const months = Math.floor(days / 30.44);
  if (months < 24) return { it: `${months} mesi`, en: `${months} months` };
  const years = Math.floor(months / 12);
  return { it: `${years} anni`, en: `${years} years` };
}

/** How far a day is away until which something must be checked: «scade tra 9 giorni», «scaduto da 3 settimane». */
export function dueWords(day: string, today: string): Said {
  const days = daysBetween(today, day);
  if (days === 0) return { it: 'scade oggi', en: 'due today' };
  if (days === 1) return { it: 'scade domani', en: 'due tomorrow' };
  if (days === -1) return { it: 'scaduto da ieri', en: 'overdue since yesterday' };
  const { it, en } = counted(Math.abs(days));
  return days > 0
    ? { it: `scade tra ${it}`, en: `due in ${en}` }
    : { it: `scaduto da ${it}`, en: `overdue for ${en}` };
}
