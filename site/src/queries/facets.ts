// SPDX-License-Identifier: AGPL-3.0-or-later
import { AUDIENCES } from '@portico/shared/audiences';
import { LEVELS } from '@portico/shared/levels';
import { type ActiveLocale, LOCALES, type LocaleCode } from '@portico/shared/locales';
import { type Facet, FACET_PLACES, FACETS } from '@portico/shared/paths';
import type { ListFilter } from '../route.ts';
import { contentOrItalian } from './content.ts';
import { type InLanguage, isOwn, ownFirst, shownIn } from './list-language.ts';
import type { FacetKey, Listed } from './listed.ts';
import { memoize } from './memoize.ts';
import type { Store } from './query.ts';

/** One value of a filter: how many it leaves, and its name, with its language, when that is a document's. */
export interface FilterValue extends InLanguage {
  readonly filter: ListFilter;
  readonly count: number;
  readonly name?: string;
}

/** A facet with the values that leave something. */
export interface FacetValues {
  readonly facet: Facet;
  readonly values: readonly FilterValue[];
}

type Items = readonly Listed[];

/** The bounds of the filter by minutes: what fits a coffee, a lesson, an hour, an evening. */
const MINUTES = [10, 30, 60, 120] as const;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

// The object has no other keys.
const LANGUAGES = Object.keys(LOCALES) as readonly LocaleCode[];

const within = (items: Items, bound: number): Items =>
  items.filter(({ card: { minutes } }) => minutes !== undefined && minutes <= bound);

/** The documents of a list by what a filter asks for, sorted once for all of its pages. */
const groupsOf = memoize((items: Items, facet: Facet): ReadonlyMap<FacetKey, Items> => {
  if (facet === 'minutes') return new Map(MINUTES.map((bound) => [bound, within(items, bound)]));
  const groups = new Map<FacetKey, Listed[]>();
  for (const item of items) {
    for (const key of item.values[facet] ?? []) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
});

const NONE: Items = [];

const askedBy = (filter: ListFilter): FacetKey => ('id' in filter ? filter.id : filter.value);

/** What a filter asks for, as a text that is the same in every language. */
export const keyOf = (filter: ListFilter | null): string =>
  filter === null ? '' : `${filter.facet} ${askedBy(filter)}`;

/** The documents of a list that a filter leaves, in their order. */
export const leftBy = (items: Items, filter: ListFilter | null): Items =>
  filter === null ? items : (groupsOf(items, filter.facet).get(askedBy(filter)) ?? NONE);

type Found = readonly FilterValue[];

/** The values whose filter leaves something. */
const counted = (items: Items, filters: readonly ListFilter[]): Found =>
  filters
    .map((filter) => ({ filter, count: leftBy(items, filter).length }))
    .filter(({ count }) => count > 0);

/** Bounds that leave more than the bound before them. */
function minutesOf(items: Items): Found {
  const all = counted(
    items,
    MINUTES.map((value) => ({ facet: 'minutes', value })),
  );
  return all.filter(({ count }, index) => count > (all[index - 1]?.count ?? 0));
}

/** Months in the order in which they come. */
function monthsIn(items: Items): Found {
  const keys = [...groupsOf(items, 'month').keys()];
  return counted(
    items,
    MONTHS.toSorted((a, b) => keys.indexOf(a) - keys.indexOf(b)).map((value) => ({
      facet: 'month',
      value,
    })),
  );
}

const HOLDERS = { topic: 'topic', provider: 'organisation', project: 'project' } as const;

/**
 * Topics, providers or projects by name: in the language, then those that have an Italian name only. Where two would have
 * the same address, the first has it.
 */
function named(
  store: Store,
  items: Items,
  facet: keyof typeof HOLDERS,
  locale: ActiveLocale,
): Found {
  const found = [...groupsOf(items, facet)]
    .flatMap(([key, { length: count }]) => {
      const id = String(key);
      const entry = store.get(HOLDERS[facet], id);
      if (!entry) return [];
      const language = shownIn(entry, locale);
      const content = contentOrItalian(entry, locale);
      const name = 'title' in content ? content.title : content.name;
      const filter = { facet, id, slug: content.slug };
      return [{ filter, count, name, ...(language !== locale && { language }) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const taken = new Set<string>();
  return [...ownFirst(found, isOwn)].filter(({ filter: { slug } }) => {
    const isFirst = !taken.has(slug);
    taken.add(slug);
    return isFirst;
  });
}

/** Years, newest first. */
const yearsIn = (items: Items): Found =>
  counted(
    items,
    [...groupsOf(items, 'year').keys()]
      .map(Number)
      .sort((a, b) => b - a)
      .map((value) => ({ facet: 'year', value })),
  );

/** Outlets by name, each as the first item of its group writes it. */
const outletsIn = (items: Items, locale: ActiveLocale): Found =>
  [...groupsOf(items, 'outlet')]
    .map(([key, group]) => ({
      filter: { facet: 'outlet' as const, value: String(key) },
      count: group.length,
      name: group[0]?.card.press?.outlet ?? String(key),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));

function valuesOf(store: Store, items: Items, facet: Facet, locale: ActiveLocale): Found {
  const among = (filters: readonly ListFilter[]) => counted(items, filters);
  switch (facet) {
    case 'level':
      return among(LEVELS.map((value) => ({ facet, value })));
    case 'audience':
      return among(AUDIENCES.map((value) => ({ facet, value })));
    case 'language':
      return among(LANGUAGES.map((value) => ({ facet, value })));
    case 'place':
      return among(FACET_PLACES.map((value) => ({ facet, value })));
    case 'cost':
      return among([{ facet, value: 'free' }]);
    case 'minutes':
      return minutesOf(items);
    case 'month':
      return monthsIn(items);
    case 'year':
      return yearsIn(items);
    case 'outlet':
      return outletsIn(items, locale);
    case 'topic':
    case 'provider':
    case 'project':
      return named(store, items, facet, locale);
  }
}

/** The same filter in another language; `undefined` when it leaves nothing there. */
export const filterIn = (
  store: Store,
  items: Items,
  filter: ListFilter,
  locale: ActiveLocale,
): ListFilter | undefined =>
  valuesOf(store, items, filter.facet, locale).find(
    ({ filter: one }) => keyOf(one) === keyOf(filter),
  )?.filter;

/** The filters of some documents: no value leaves nothing. */
export const facetsOf = (
  store: Store,
  items: Items,
  locale: ActiveLocale,
): readonly FacetValues[] =>
  FACETS.map((facet) => ({ facet, values: valuesOf(store, items, facet, locale) })).filter(
    ({ values }) => values.length > 0,
  );
