// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { LEVELS } from '@portico/shared/levels';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import {
  FACETS,
  type Facet,
  type LearningList,
  LEARNING_LISTS,
  listPath,
} from '@portico/shared/paths';
import { LIST_PAGE_SIZE, type ListFilter, type Paths, type RouteOf } from '../route.ts';
import type { Card } from './card.ts';
import { contentOf } from './content.ts';
import { itemsOf, type Listed } from './listed.ts';
import type { Query, Store } from './query.ts';

/** One value of a filter: how many it leaves, and its name when that is a document's. */
export interface FilterValue {
  readonly filter: ListFilter;
  readonly count: number;
  readonly name?: string;
}

/** A facet with the values that leave something. */
export interface FacetValues {
  readonly facet: Facet;
  readonly values: readonly FilterValue[];
}

/** The bounds of the filter by minutes: what fits a coffee, a lesson, an hour, an evening. */
const MINUTES = [10, 30, 60, 120] as const;

/** Does a document stand in the list under this filter? */
function passes(
  { card, level, topics, providers, audiences }: Listed,
  filter: ListFilter,
): boolean {
  switch (filter.facet) {
    case 'level':
      return level === filter.value;
    case 'audience':
      return audiences.includes(filter.value);
    case 'minutes':
      return card.minutes !== undefined && card.minutes <= filter.value;
    case 'topic':
      return topics.includes(filter.id);
    case 'provider':
      return providers.includes(filter.id);
  }
}

type Found = readonly FilterValue[];

/** The values whose filter leaves something. */
const counted = (items: readonly Listed[], filters: readonly ListFilter[]): Found =>
  filters
    .map((filter) => ({ filter, count: items.filter((item) => passes(item, filter)).length }))
    .filter(({ count }) => count > 0);

/** Bounds that leave more than the bound before them. */
function minutesOf(items: readonly Listed[]): Found {
  const all = counted(
    items,
    MINUTES.map((value) => ({ facet: 'minutes', value })),
  );
  return all.filter(({ count }, index) => count > (all[index - 1]?.count ?? 0));
}

const HOLDERS = {
  topic: { type: 'topic', of: ({ topics }: Listed) => topics },
  provider: { type: 'organisation', of: ({ providers }: Listed) => providers },
} as const;

/** Topics or providers that have the language, by name. */
function named(
  store: Store,
  items: readonly Listed[],
  facet: keyof typeof HOLDERS,
  locale: ActiveLocale,
): Found {
  const { type, of } = HOLDERS[facet];
  const counts = new Map<string, number>();
  for (const item of items) for (const id of of(item)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const entry = store.get(type, id);
      const content = entry && contentOf(entry, locale);
      if (!content) return [];
      const name = 'title' in content ? content.title : content.name;
      return [{ filter: { facet, id, slug: content.slug }, count, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

function valuesOf(
  store: Store,
  items: readonly Listed[],
  facet: Facet,
  locale: ActiveLocale,
): Found {
  switch (facet) {
    case 'level':
      return counted(
        items,
        LEVELS.map((value) => ({ facet, value })),
      );
    case 'audience':
      return counted(
        items,
        AUDIENCES.map((value) => ({ facet, value })),
      );
    case 'minutes':
      return minutesOf(items);
    case 'topic':
    case 'provider':
      return named(store, items, facet, locale);
  }
}

/** The filters of a list: no value leaves nothing. The publisher lists its routes from the same. */
export function facetsOf(
  store: Store,
  list: LearningList,
  locale: ActiveLocale,
): readonly FacetValues[] {
  const items = itemsOf(store, list, locale);
  return FACETS.map((facet) => ({ facet, values: valuesOf(store, items, facet, locale) })).filter(
    ({ values }) => values.length > 0,
  );
}

export const learningFacets: Query<
  { readonly list: LearningList; readonly locale: ActiveLocale },
  readonly FacetValues[]
> = {
  name: 'learning-facets',
  answer: (store, { list, locale }) => facetsOf(store, list, locale),
};

/** Every page of a list besides the first of the whole one, which the portal has in any case. */
export function listRoutes(
  store: Store,
  list: LearningList,
  locale: ActiveLocale,
): RouteOf<'list'>[] {
  const facets = facetsOf(store, list, locale).flatMap(({ values }) => values);
  const whole = { filter: null, count: itemsOf(store, list, locale).length };
  return [whole, ...facets].flatMap(({ filter, count }) =>
    Array.from({ length: Math.ceil(count / LIST_PAGE_SIZE) }, (_, index): RouteOf<'list'> => ({
      kind: 'list',
      locale,
      list,
      filter,
      page: index + 1,
    })).filter(({ page }) => filter !== null || page > 1),
  );
}

/** One page of a list, filtered or not. */
export const learningPage: Query<
  {
    readonly list: LearningList;
    readonly locale: ActiveLocale;
    readonly filter: ListFilter | null;
    readonly page: number;
  },
  {
    readonly cards: readonly Card[];
    /** How many the filter leaves, how many there are, and on how many pages. */
    readonly count: number;
    readonly total: number;
    readonly pages: number;
  }
> = {
  name: 'learning-page',
  answer: (store, { list, locale, filter, page }) => {
    const all = itemsOf(store, list, locale);
    const left = filter ? all.filter((item) => passes(item, filter)) : all;
    const from = (page - 1) * LIST_PAGE_SIZE;
    return {
      cards: left.slice(from, from + LIST_PAGE_SIZE).map(({ card }) => card),
      count: left.length,
      total: all.length,
      pages: Math.ceil(left.length / LIST_PAGE_SIZE),
    };
  },
};

/** What a filter asks for, in every language the same. */
const keyOf = (filter: ListFilter | null): string =>
  filter === null ? '' : `${filter.facet} ${'id' in filter ? filter.id : filter.value}`;

/** A page of a list in each of its languages. */
function pathsOf(store: Store, { list, filter, page }: RouteOf<'list'>): Paths {
  const key = keyOf(filter);
  return Object.fromEntries(
    ACTIVE_LOCALES.flatMap((locale) => {
      const route = listRoutes(store, list, locale).find(
        (one) => one.page === page && keyOf(one.filter) === key,
      );
      return route ? [[locale, listPath(list, route.filter, page, locale)]] : [];
    }),
  );
}

/** The same page in each of its languages, for the language switch. */
export const learningPagePaths: Query<
  { readonly list: LearningList; readonly filter: ListFilter | null; readonly page: number },
  Paths
> = {
  name: 'learning-page-paths',
  answer: (store, { list, filter, page }) =>
    pathsOf(store, { kind: 'list', locale: 'it', list, filter, page }),
};

/** Every page of every list, in each of its languages. */
export const sitemapLists: Query<Record<string, never>, readonly Paths[]> = {
  name: 'sitemap-lists',
  answer: (store) => {
    const found = new Map<string, Record<string, string>>();
    for (const list of LEARNING_LISTS) {
      for (const locale of ACTIVE_LOCALES) {
        for (const { filter, page } of listRoutes(store, list, locale)) {
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
