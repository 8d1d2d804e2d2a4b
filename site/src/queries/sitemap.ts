// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { type Paths, YEAR_LISTS, type YearList } from '../route.ts';
import { documentPaths } from './content.ts';
import type { Query, Store } from './query.ts';
import { pagesOf, yearCounts } from './years.ts';

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
    YEAR_LISTS.flatMap((list) => {
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
