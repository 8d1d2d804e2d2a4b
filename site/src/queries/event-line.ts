// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Event } from '@portico/shared/contract/event';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../i18n/index.ts';
import type { Entry } from './query.ts';
import { whenOf, whenWords } from './when.ts';
import { type Where, whereOf } from './where.ts';

/**
 * «Palazzo Giureconsulti», «Online», «Palazzo Giureconsulti e online».
 * @param named what stands for the name of the venue, for example its markup
 */
export function whereWords(
  { attendance, venue }: Where,
  locale: ActiveLocale,
  named: string | undefined = venue?.name,
): string {
  const words = messages(locale).event;
  if (attendance === 'Online') return words.online;
  const place = named ?? words.placeUnknown;
  return attendance === 'Mixed' ? words.alsoOnline(place) : place;
}

/**
 * «Annullato · venerdì 11 ottobre 2024, ore 14:30 · Palazzo Giureconsulti»: what one must know of an event before its
 * summary, where only text can be shown (feed, search, shared links).
 */
export function eventLine(
  event: Event,
  venue: Entry<'venue'> | null,
  locale: ActiveLocale,
): string {
  const { status } = event;
  // That it takes place online is said by the place.
  const state =
    status === 'cancelled' || status === 'moved' ? messages(locale).card[status] : undefined;
  return [
    state,
    whenWords(whenOf(event), locale),
    whereWords(whereOf(event, venue, locale), locale),
  ]
    .filter(Boolean)
    .join(' · ');
}
