// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { venueIdOf } from './attendance.ts';
import { type Card, cardOf } from './card.ts';
import { contentOrItalian } from './content.ts';
import type { Entry, Store } from './query.ts';
import { whereOf } from './where.ts';

/** The card of an event in a language, with what it says besides title and day; Italian when it lacks the language. */
export function eventCard(
  store: Store,
  entry: Entry<'event'>,
  locale: ActiveLocale,
): Card | undefined {
  const card = cardOf(entry, locale);
  if (!card) return undefined;
  const { document } = entry;
  const venue = store.get('venue', venueIdOf(document) ?? '') ?? null;
  const { free, languages } = document;
  const { cost } = contentOrItalian(entry, locale);
  const where = whereOf(document, venue, locale);
  return { ...card, event: { where, free, ...(cost && { cost }), languages } };
}

/** The cards of some events, in their order, at most `limit`. */
export function eventCards(
  store: Store,
  entries: Iterable<Entry<'event'>>,
  locale: ActiveLocale,
  limit = Number.POSITIVE_INFINITY,
): Card[] {
  const cards: Card[] = [];
  for (const entry of entries) {
    if (cards.length >= limit) break;
    const card = eventCard(store, entry, locale);
    if (card) cards.push(card);
  }
  return cards;
}
