// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { civilDate } from '../i18n/dates.ts';
import { type Card, cardOf } from './card.ts';
import { pageLink } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/** An event in the programme of its edition. */
export interface ProgrammeItem extends Card {
  readonly track?: string;
  readonly venue?: string;
}

/** One day of the programme. */
export interface ProgrammeDay {
  /** `YYYY-MM-DD` in Europe/Rome. */
  readonly date: string;
  readonly past: boolean;
  readonly items: readonly ProgrammeItem[];
}

function programmeItem(
  store: Store,
  entry: Entry<'event'>,
  locale: ActiveLocale,
): ProgrammeItem | undefined {
  const card = cardOf(entry, locale);
  const { track, venue } = entry.document;
  const place = venue && pageLink(store.get('venue', venue.id), locale)?.title;
  return card && { ...card, ...(track && { track }), ...(place && { venue: place }) };
}

/** The events of an edition by day and hour. Changes after midnight: past days are folded. */
export const programme: Query<
  { readonly edition: string; readonly locale: ActiveLocale },
  readonly ProgrammeDay[]
> = {
  name: 'programme',
  answer: (store, { edition, locale }) => {
    const days = new Map<string, ProgrammeItem[]>();
    for (const entry of store.by('eventsByEdition', edition)) {
      const item = programmeItem(store, entry, locale);
      if (item === undefined) continue;
      const date = civilDate(entry.document.start);
      const items = days.get(date);
      if (items) items.push(item);
      else days.set(date, [item]);
    }
    const { today } = store;
    return [...days].map(([date, items]) => ({ date, past: date < today, items }));
  },
};
