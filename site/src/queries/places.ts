// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { type ListedLink, listedLink } from './list-language.ts';
import type { Query } from './query.ts';
import { addressOf } from './where.ts';

/** A venue in a list. */
export interface PlaceLink extends ListedLink {
  readonly address: string;
  /** Events that took place there, or will. */
  readonly events: number;
}

/** Every venue, by name. */
export const places: Query<{ readonly locale: ActiveLocale }, readonly PlaceLink[]> = {
  name: 'places',
  answer: (store, { locale }) =>
    store
      .all('venue')
      .flatMap((venue) => {
        const link = listedLink(venue, locale);
        const events = store.by('eventsByVenue', venue.id).length;
        return link ? [{ ...link, address: addressOf(venue), events }] : [];
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
};
