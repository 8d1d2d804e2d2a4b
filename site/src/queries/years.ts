// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { civilDate } from '../i18n/dates.ts';
import { LIST_PAGE_SIZE, type YearList } from '../route.ts';
import { type Card, cardOf } from './card.ts';
import { isOf } from './entry.ts';
import { eventCard } from './event-card.ts';
import { eventsByStart } from './events.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query, Store } from './query.ts';

type Listed = Entry<'article'> | Entry<'event'>;

/** Year in Europe/Rome in which an article was first published, or an event begins. */
const yearOf = (entry: Listed): number =>
  Number(
    civilDate(entry.type === 'article' ? entry.firstPublished : entry.document.start).slice(0, 4),
  );

function entriesOf(store: Store, list: YearList): readonly Listed[] {
  return list === 'articles' ? store.all('article') : eventsByStart(store);
}

const grouped = memoize((entries: readonly Listed[], _by: 'year') => {
  const years = new Map<number, Listed[]>();
  for (const entry of entries) {
    const year = yearOf(entry);
    const known = years.get(year);
    if (known) known.push(entry);
    else years.set(year, [entry]);
  }
  return years;
});

/** The same in every language (`list-language.ts`). */
const byYear = (store: Store, list: YearList): Map<number, Listed[]> =>
  grouped(entriesOf(store, list), 'year');

/** A year of a list and how many items it has. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** The years of a list, newest first. The publisher lists its routes from the same numbers. */
export function yearCounts(store: Store, list: YearList): YearCount[] {
  return [...byYear(store, list)]
    .map(([year, entries]) => ({ year, count: entries.length }))
    .sort((a, b) => b.year - a.year);
}

/** How many pages a list of so many items has. */
export const pagesOf = (count: number): number => Math.ceil(count / LIST_PAGE_SIZE);

export const years: Query<{ readonly list: YearList }, readonly YearCount[]> = {
  name: 'years',
  answer: (store, { list }) => yearCounts(store, list),
};

/** One page of the list of a year, oldest first as it is numbered. */
export const yearPage: Query<
  {
    readonly list: YearList;
    readonly locale: ActiveLocale;
    readonly year: number;
    readonly page: number;
  },
  { readonly cards: readonly Card[]; readonly count: number }
> = {
  name: 'year-page',
  answer: (store, { list, locale, year, page }) => {
    const entries = byYear(store, list).get(year) ?? [];
    const from = (page - 1) * LIST_PAGE_SIZE;
    const shown = entries.slice(from, from + LIST_PAGE_SIZE);
    const cards = shown.flatMap(
      (entry) =>
        (isOf(entry, 'event') ? eventCard(store, entry, locale) : cardOf(entry, locale)) ?? [],
    );
    return { cards, count: pagesOf(entries.length) };
  },
};
