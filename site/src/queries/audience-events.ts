// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Card } from './card.ts';
import { aheadOf, eventsFrom, nextOf } from './event-lists.ts';
import { leftBy } from './facets.ts';
import { itemsOf } from './listed.ts';
import type { Query } from './query.ts';

/** What an audience can go to. */
export interface AudienceEvents {
  /** The next ones for it; without any, the next one for all, or else one for all that is under way. */
  readonly cards: readonly Card[];
  readonly for: 'them' | 'all' | 'allUnderWay' | 'nobody';
  /** This month, `YYYY-MM`, and whether an event for it took place in it and is over. */
  readonly month: string;
  readonly hadSome: boolean;
}

/** The next events of an audience that take place. Changes after midnight. */
export const audienceEvents: Query<
  { readonly audience: Audience; readonly locale: ActiveLocale; readonly limit: number },
  AudienceEvents
> = {
  name: 'audience-events',
  answer: (store, { audience, locale, limit }) => {
    const { today } = store;
    const { on } = aheadOf(itemsOf(store, 'events', locale), today);
    const of = (value: Audience): readonly Card[] =>
      leftBy(on, { facet: 'audience', value }).map(({ card }) => card);
    const filter = { facet: 'audience', value: audience } as const;
    const { month, hadSome } = eventsFrom.answer(store, { locale, filter });
    const theirs = of(audience).slice(0, limit);
    if (theirs.length > 0) return { cards: theirs, for: 'them', month, hadSome };
    const { next, underWay } = nextOf(of('citizens'), today);
    if (next) return { cards: [next], for: 'all', month, hadSome };
    return underWay
      ? { cards: [underWay], for: 'allUnderWay', month, hadSome }
      : { cards: [], for: 'nobody', month, hadSome };
  },
};
