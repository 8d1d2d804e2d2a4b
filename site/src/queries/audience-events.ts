// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Card } from './card.ts';
import { eventCards } from './event-card.ts';
import { eventsByStart } from './events.ts';
import type { Query } from './query.ts';
import { whenOf } from './when.ts';

/** What an audience can go to. */
export interface AudienceEvents {
  /** The next ones for it; without any, the next one for all. */
  readonly cards: readonly Card[];
  readonly forThem: boolean;
  /** Said when nothing takes place in this month (its first day) before the day of the next event. */
  readonly wait?: { readonly month: string; readonly until: string };
}

/** The next events of an audience that take place. Changes after midnight. */
export const audienceEvents: Query<
  { readonly audience: Audience; readonly locale: ActiveLocale; readonly limit: number },
  AudienceEvents
> = {
  name: 'audience-events',
  answer: (store, { audience, locale, limit }) => {
    const { today } = store;
    const ahead = eventsByStart(store).filter(
      ({ document }) => document.status !== 'cancelled' && whenOf(document).lastDay >= today,
    );
    const of = (one: Audience, most: number): Card[] =>
      eventCards(
        store,
        ahead.filter(({ document }) => document.audiences.includes(one)),
        locale,
        most,
      );
    const theirs = of(audience, limit);
    if (theirs.length === 0) return { cards: of('citizens', 1), forThem: false };
    const firstDay = theirs[0]?.when?.firstDay ?? today;
    const later = firstDay.slice(0, 7) > today.slice(0, 7);
    return {
      cards: theirs,
      forThem: true,
      ...(later && { wait: { month: `${today.slice(0, 7)}-01`, until: firstDay } }),
    };
  },
};
