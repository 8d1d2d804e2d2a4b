// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardsOf } from './card.ts';
import { contentOf, pageLink } from './content.ts';
import { eventCards } from './event-card.ts';
import { sortedByStart } from './indexes.ts';
import { type ListedLink, listedLink } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';
import { whenOf } from './when.ts';

/** Every event, earliest first. */
export const eventsByStart = (store: Store): readonly Entry<'event'>[] =>
  sortedByStart(store.all('event'));

const isAhead = ({ document }: Entry<'event'>, today: string): boolean =>
  whenOf(document).lastDay >= today;

const isOff = ({ document }: Entry<'event'>): boolean => document.status === 'cancelled';

/** Does it take place? */
const isOn = (entry: Entry<'event'>): boolean => !isOff(entry);

/** Events of today and later that take place, next first. */
export const upcomingEvents: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  readonly Card[]
> = {
  name: 'upcoming-events',
  answer: (store, { locale, limit }) => {
    const { today } = store;
    const ahead = eventsByStart(store).filter((entry) => isOn(entry) && isAhead(entry, today));
    return eventCards(store, ahead, locale, limit);
  },
};

/** A venue with how many events to come take place there. */
export interface EventVenue extends ListedLink {
  readonly count: number;
}

/** The venues where most is to come. */
export const eventVenues: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  readonly EventVenue[]
> = {
  name: 'event-venues',
  answer: (store, { locale, limit }) => {
    const { today } = store;
    return store
      .all('venue')
      .flatMap((venue) => {
        const link = listedLink(venue, locale);
        const count = store
          .by('eventsByVenue', venue.id)
          .filter((entry) => isOn(entry) && isAhead(entry, today)).length;
        return link && count > 0 ? [{ ...link, count }] : [];
      })
      .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, locale))
      .slice(0, limit);
  },
};

/** Whether an event lies in the past. Changes after the midnight of its last day. */
export const isOver: Query<{ readonly id: string }, boolean> = {
  name: 'event-is-over',
  answer: (store, { id }) => {
    const entry = store.get('event', id);
    return entry !== undefined && !isAhead(entry, store.today);
  },
};

/** The editions, newest first. */
export const editions: Query<{ readonly locale: ActiveLocale }, readonly Card[]> = {
  name: 'editions',
  answer: (store, { locale }) =>
    cardsOf(
      [...store.all('edition')].sort((a, b) => (a.document.start < b.document.start ? 1 : -1)),
      locale,
    ),
};

/** Events at a venue: upcoming ones, next first and what is cancelled last; past ones, newest first. */
export const venueEvents: Query<
  { readonly venue: string; readonly locale: ActiveLocale },
  { readonly upcoming: readonly Card[]; readonly past: readonly Card[] }
> = {
  name: 'venue-events',
  answer: (store, { venue, locale }) => split(store, store.by('eventsByVenue', venue), locale),
};

/** The same of the events that an organisation organises. */
export const organisationEvents: Query<
  { readonly organisation: string; readonly locale: ActiveLocale },
  { readonly upcoming: readonly Card[]; readonly past: readonly Card[] }
> = {
  name: 'organisation-events',
  answer: (store, { organisation, locale }) =>
    split(store, store.by('eventsByOrganiser', organisation), locale),
};

/** Past events shown; all are in the lists by year. */
const PAST_SHOWN = 20;

function split(store: Store, entries: readonly Entry<'event'>[], locale: ActiveLocale) {
  const { today } = store;
  const ahead = entries.filter((entry) => isAhead(entry, today));
  const past = entries.filter((entry) => !isAhead(entry, today)).reverse();
  return {
    upcoming: eventCards(store, [...ahead.filter(isOn), ...ahead.filter(isOff)], locale),
    past: eventCards(store, past, locale, PAST_SHOWN),
  };
}

/** The edition of an event, with the name of the event's track. */
export const editionOfEvent: Query<
  { readonly id: string; readonly track: string | null; readonly locale: ActiveLocale },
  (PageLink & { readonly track: string | null }) | null
> = {
  name: 'edition-of-event',
  answer: (store, { id, track, locale }) => {
    const entry = store.get('edition', id);
    const name = pageLink(entry, locale);
    if (entry === undefined || name === null) return null;
    const tracks = contentOf(entry, locale)?.tracks ?? [];
    return { ...name, track: tracks.find(({ key }) => key === track)?.name ?? null };
  },
};
