// SPDX-License-Identifier: AGPL-3.0-or-later
import { FEED_TYPES, type FeedType, PAGE_TYPES } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { Paths } from '../route.ts';
import { cardOf } from './card.ts';
import { documentPaths } from './content.ts';
import type { Entry, Query, Store } from './query.ts';
import { type YearList, pagesOf, yearCounts } from './years.ts';

/** One entry of the feed. */
export interface FeedItem {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly modified: string;
  readonly author: string;
}

const author = (store: Store, { document }: Entry<FeedType>): string => {
  const id = 'organisation' in document ? document.organisation.id : document.organisers[0]?.id;
  const organisation = id === undefined ? undefined : store.get('organisation', id);
  return organisation?.document.locales.it.name ?? '';
};

function newestWith(
  entries: readonly Entry<FeedType>[],
  locale: ActiveLocale,
  limit: number,
): Entry<FeedType>[] {
  const found: Entry<FeedType>[] = [];
  for (let i = entries.length - 1; i >= 0 && found.length < limit; i--) {
    const entry = entries[i];
    if (entry?.document.locales[locale]) found.push(entry);
  }
  return found;
}

const byNewest = (a: Entry, b: Entry): number =>
  Date.parse(b.firstPublished) - Date.parse(a.firstPublished) || (a.id < b.id ? -1 : 1);

/** The newest documents of the types in the feed by first publication, newest first. */
export const feedItems: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  readonly FeedItem[]
> = {
  name: 'feed-items',
  answer: (store, { locale, limit }) =>
    FEED_TYPES.flatMap((type) => newestWith(store.all(type), locale, limit))
      .sort(byNewest)
      .slice(0, limit)
      .flatMap((entry) => {
        const card = cardOf(entry, locale);
        if (card === undefined) return [];
        const { id, path, title, summary = '' } = card;
        const { firstPublished: published, modified } = entry;
        return [{ id, path, title, summary, published, modified, author: author(store, entry) }];
      }),
};

/** One page in the sitemap: its address in each of its languages. */
export interface SitemapPage {
  readonly paths: Paths;
  readonly modified?: string;
}

/** Every page of a document. */
export const sitemapDocuments: Query<Record<string, never>, readonly SitemapPage[]> = {
  name: 'sitemap-documents',
  answer: (store) =>
    PAGE_TYPES.flatMap((type) =>
      store.all(type).map((entry) => ({ paths: documentPaths(entry), modified: entry.modified })),
    ),
};

/** A page of a list of a year. */
export interface SitemapYear {
  readonly list: YearList;
  readonly year: number;
  readonly page: number;
  readonly locales: readonly ActiveLocale[];
}

const pageCounts = (store: Store, list: YearList, locale: ActiveLocale): Map<number, number> =>
  new Map(yearCounts(store, list, locale).map(({ year, count }) => [year, pagesOf(count)]));

/** Every page of every list of a year, with the languages that have it. */
export const sitemapYears: Query<Record<string, never>, readonly SitemapYear[]> = {
  name: 'sitemap-years',
  answer: (store) =>
    (['articles', 'events'] as const).flatMap((list) => {
      const counts = ACTIVE_LOCALES.map((locale) => ({
        locale,
        pages: pageCounts(store, list, locale),
      }));
      const years = new Set(counts.flatMap(({ pages }) => [...pages.keys()]));
      return [...years].flatMap((year) => {
        const most = Math.max(...counts.map(({ pages }) => pages.get(year) ?? 0));
        return Array.from({ length: most }, (_, i) => ({
          list,
          year,
          page: i + 1,
          locales: counts
            .filter(({ pages }) => (pages.get(year) ?? 0) > i)
            .map(({ locale }) => locale),
        }));
      });
    }),
};
