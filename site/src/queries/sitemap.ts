// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { type Paths, YEAR_LISTS, type YearList } from '../route.ts';
import { documentPaths } from './content.ts';
import type { Query } from './query.ts';
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

/** A page of a list of a year; every language has it. */
export interface SitemapYear {
  readonly list: YearList;
  readonly year: number;
  readonly page: number;
}

/** Every page of every list of a year. */
export const sitemapYears: Query<Record<string, never>, readonly SitemapYear[]> = {
  name: 'sitemap-years',
  answer: (store) =>
    YEAR_LISTS.flatMap((list) =>
      yearCounts(store, list).flatMap(({ year, count }) =>
        Array.from({ length: pagesOf(count) }, (_, i) => ({ list, year, page: i + 1 })),
      ),
    ),
};
