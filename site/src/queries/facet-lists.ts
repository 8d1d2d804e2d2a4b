// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { type Facet, FACET_LISTS, type FacetList, listPath } from '@portico/shared/paths';
import { LIST_PAGE_SIZE, type ListFilter, type Paths, type RouteOf } from '../route.ts';
import type { Card } from './card.ts';
import { aheadOf } from './event-lists.ts';
import { facetsOf, type FacetValues, filterIn, type FilterValue, keyOf, leftBy } from './facets.ts';
import { itemsOf, type Listed } from './listed.ts';
import type { Query, Store } from './query.ts';

/** What a list shows: of the events those to come that take place, of all else everything. */
function shownOf(store: Store, list: FacetList, locale: ActiveLocale): readonly Listed[] {
  const items = itemsOf(store, list, locale);
  return list === 'events' ? aheadOf(items, store.today).on : items;
}

/** How many pages show so many documents: one says that there are none. */
const pagesOf = ({ length }: readonly Listed[]): number =>
  Math.max(1, Math.ceil(length / LIST_PAGE_SIZE));

/** The filters of a list with how many each leaves: no value leaves nothing. */
export const listFacets: Query<
  { readonly list: FacetList; readonly locale: ActiveLocale },
  readonly FacetValues[]
> = {
  name: 'list-facets',
  answer: (store, { list, locale }) => facetsOf(store, shownOf(store, list, locale), locale),
};

/** A value of a filter without how many it leaves. */
type FilterName = Omit<FilterValue, 'count'>;

/** A facet with the names of its values. */
export interface FacetNames {
  readonly facet: Facet;
  readonly values: readonly FilterName[];
}

/** The filters of a list without counts: a new document leaves them as they are, and so the pages of all filters. */
export const listFilters: Query<
  { readonly list: FacetList; readonly locale: ActiveLocale },
  readonly FacetNames[]
> = {
  name: 'list-filters',
  answer: (store, { list, locale }) => {
    return facetsOf(store, shownOf(store, list, locale), locale).map(({ facet, values }) => ({
      facet,
      values: values.map(({ count: _count, ...name }) => name),
    }));
  },
};

/**
 * Every page of a list besides the first of the whole one, which the portal has in any case. A filter that once left
 * something keeps its address when that is over: people have it on paper.
 */
export function listRoutes(store: Store, list: FacetList, locale: ActiveLocale): RouteOf<'list'>[] {
  const facets = facetsOf(store, itemsOf(store, list, locale), locale);
  const shown = shownOf(store, list, locale);
  const filters = facets.flatMap(({ values }) => values.map(({ filter }) => filter));
  return [null, ...filters].flatMap((filter) => {
    return Array.from(
      { length: pagesOf(leftBy(shown, filter)) },
      (_, index): RouteOf<'list'> => ({
        kind: 'list',
        locale,
        list,
        filter,
        page: index + 1,
      }),
    ).filter(({ page }) => filter !== null || page > 1);
  });
}

/** One page of a list, filtered or not. */
export const listPage: Query<
  {
    readonly list: FacetList;
    readonly locale: ActiveLocale;
    readonly filter: ListFilter | null;
    readonly page: number;
  },
  {
    readonly cards: readonly Card[];
    /** How many the filter leaves, said on the first page only: the others do not change with it. */
    readonly count: number | null;
    readonly pages: number;
  }
> = {
  name: 'list-page',
  answer: (store, { list, locale, filter, page }) => {
    const left = leftBy(shownOf(store, list, locale), filter);
    const from = (page - 1) * LIST_PAGE_SIZE;
    return {
      cards: left.slice(from, from + LIST_PAGE_SIZE).map(({ card }) => card),
      count: page === 1 ? left.length : null,
      pages: pagesOf(left),
    };
  },
};

/** A page of a list in each of its languages. */
function pathsOf(store: Store, { list, filter, page }: RouteOf<'list'>): Paths {
  return Object.fromEntries(
    ACTIVE_LOCALES.flatMap((locale) => {
      const items = itemsOf(store, list, locale);
      const there = filter && filterIn(store, items, filter, locale);
      if (there === undefined) return [];
      const pages = pagesOf(leftBy(shownOf(store, list, locale), there));
      return page > pages ? [] : [[locale, listPath(list, there, page, locale)]];
    }),
  );
}

/** The same page in each of its languages, for the language switch. */
export const listPagePaths: Query<
  { readonly list: FacetList; readonly filter: ListFilter | null; readonly page: number },
  Paths
> = {
  name: 'list-page-paths',
  answer: (store, { list, filter, page }) =>
    pathsOf(store, { kind: 'list', locale: 'it', list, filter, page }),
};

/** Every page of every list that lists something, in each of its languages. */
export const sitemapLists: Query<Record<string, never>, readonly Paths[]> = {
  name: 'sitemap-lists',
  answer: (store) => {
    const found = new Map<string, Record<string, string>>();
    for (const list of FACET_LISTS) {
      for (const locale of ACTIVE_LOCALES) {
        const shown = shownOf(store, list, locale);
        for (const { filter, page } of listRoutes(store, list, locale)) {
          // Its address stays for those who have it; nobody needs to find it.
          if (leftBy(shown, filter).length === 0) continue;
          const key = `${list} ${keyOf(filter)} ${page}`;
          const paths = found.get(key) ?? {};
          paths[locale] = listPath(list, filter, page, locale);
          found.set(key, paths);
        }
      }
    }
    return [...found.values()];
  },
};
