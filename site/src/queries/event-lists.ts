// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { ListFilter } from '../route.ts';
import type { Card } from './card.ts';
import { leftBy } from './facets.ts';
import { itemsOf, type Listed } from './listed.ts';
import { memoize } from './memoize.ts';
import type { Query } from './query.ts';
import { monthNumbersOf, monthOf } from './when.ts';

/** Of an event that goes on only the months that are left count. */
function fromDay({ card, values }: Listed, today: string): Listed {
  const month = card.when && monthNumbersOf(card.when, monthOf(today));
  return { card, values: { ...values, ...(month && { month }) } };
}

/** The events of today and later, next first: those that take place, and those that are cancelled. */
export const aheadOf = memoize((items: readonly Listed[], today: string) => {
  const ahead = items
    .filter(({ card: { when } }) => when !== undefined && when.lastDay >= today)
    .map((item) => fromDay(item, today));
  return {
    on: ahead.filter(({ card }) => card.status !== 'cancelled'),
    off: ahead.filter(({ card }) => card.status === 'cancelled'),
  };
});

/** The events of this month that took place and are over. */
const overIn = memoize((items: readonly Listed[], today: string) =>
  items.filter(
    ({ card: { when, status } }) =>
      when !== undefined &&
      status !== 'cancelled' &&
      when.lastDay < today &&
      monthOf(when.lastDay) === monthOf(today),
  ),
);

/** Those that a filter leaves of the cancelled events of today and later, next first. */
export const cancelledEvents: Query<
  { readonly locale: ActiveLocale; readonly filter: ListFilter | null },
  readonly Card[]
> = {
  name: 'cancelled-events',
  answer: (store, { locale, filter }) =>
    leftBy(aheadOf(itemsOf(store, 'events', locale), store.today).off, filter).map(
      ({ card }) => card,
    ),
};

/** Of events of today and later, next first: the first that begins today or later, or else one that is under way. */
export function nextOf(cards: readonly Card[], today: string) {
  const next = cards.find(({ when }) => when !== undefined && when.firstDay >= today) ?? null;
  return { next, underWay: next ? null : (cards[0] ?? null) };
}

/** The next event to begin that takes place. Changes after midnight. */
export const nextEvent: Query<{ readonly locale: ActiveLocale }, Card | null> = {
  name: 'next-event',
  answer: (store, { locale }) => {
    const { on } = aheadOf(itemsOf(store, 'events', locale), store.today);
    return nextOf(
      on.map(({ card }) => card),
      store.today,
    ).next;
  },
};

/** From where a list of events begins. Changes with the month, not every midnight. */
export const eventsFrom: Query<
  { readonly locale: ActiveLocale; readonly filter: ListFilter | null },
  {
    /** This month, `YYYY-MM`. */
    readonly month: string;
    /** Whether one of its events took place this month and is over. */
    readonly hadSome: boolean;
    /** When the filter leaves none: of all events the next to begin, or else one that is under way. */
    readonly next: Card | null;
    readonly underWay: Card | null;
  }
> = {
  name: 'events-from',
  answer: (store, { locale, filter }) => {
    const { today } = store;
    const items = itemsOf(store, 'events', locale);
    const month = monthOf(today);
    const hadSome = leftBy(overIn(items, today), filter).length > 0;
    const { on } = aheadOf(items, today);
    const others = leftBy(on, filter).length > 0 ? [] : on.map(({ card }) => card);
    return { month, hadSome, ...nextOf(others, today) };
  },
};
