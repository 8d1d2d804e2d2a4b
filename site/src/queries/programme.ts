// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { Card } from './card.ts';
import { eventCard } from './event-card.ts';
import type { Entry, Query, Store } from './query.ts';
import { whenOf } from './when.ts';

/** An event in the programme of its edition. */
export interface ProgrammeItem extends Card {
  readonly track?: string;
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
  const card = eventCard(store, entry, locale);
  const { track } = entry.document;
  return card && { ...card, ...(track && { track }) };
}

/** The events of an edition by the day on which they begin, and hour. Changes after midnight: past days are folded. */
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
      const date = whenOf(entry.document).firstDay;
      const items = days.get(date);
      if (items) items.push(item);
      else days.set(date, [item]);
    }
    const { today } = store;
    // A day stays open as long as something that began on it goes on.
    const isPast = (items: readonly ProgrammeItem[]) =>
      items.every(({ when }) => when !== undefined && when.lastDay < today);
    return [...days].map(([date, items]) => ({ date, past: isPast(items), items }));
  },
};
