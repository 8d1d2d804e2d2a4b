// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasSheet, PAGE_TYPES } from '@portico/shared/contract/types';
import { AUDIENCES } from '@portico/shared/audiences';
import type { Withdrawal } from '@portico/shared/contract/manifest';
import {
  ACTIVE_LOCALES,
  type ActiveLocale,
  DEFAULT_LOCALE,
  HELP_ONLY_LOCALES,
  type HelpOnlyLocale,
} from '@portico/shared/locales';
import {
  DATA_FORMATS,
  DATA_SETS,
  FACET_LISTS,
  PORTAL_PAGES,
  RATING_OUTCOMES,
} from '@portico/shared/paths';
import { listRoutes } from '../../src/queries/facet-lists.ts';
import type { Entry, Store } from '../../src/queries/query.ts';
import { pagesOf, yearCounts } from '../../src/queries/years.ts';
import {
  besideRoute,
  filesBeside,
  helpRoute,
  pathOf,
  type Route,
  YEAR_LISTS,
  type YearList,
} from '../../src/route.ts';
import { type Address, addressesGone, addressesOf } from '../accepted/addresses.ts';
import type { FormerAddresses } from '../accepted/former-addresses.ts';

/** Pages and files of a language that do not depend on any document. */
function fixedRoutes(locale: ActiveLocale): Route[] {
  return [
    { kind: 'home', locale },
    ...PORTAL_PAGES.map((page): Route => ({ kind: 'portal', locale, page })),
    ...AUDIENCES.map((audience): Route => ({ kind: 'audience', locale, audience })),
    { kind: 'not-found', locale },
    ...RATING_OUTCOMES.map((outcome): Route => ({ kind: 'rated', locale, outcome })),
    { kind: 'feed', locale },
    { kind: 'alert-feed', locale },
    { kind: 'press-feed', locale },
  ];
}

/** What a language has that has the help page only; no text asks it why. */
const helpRoutes = (language: HelpOnlyLocale): Route[] => [
  helpRoute(language),
  ...RATING_OUTCOMES.filter((outcome) => outcome !== 'why').map(
    (outcome): Route => ({
      kind: 'rated',
      locale: DEFAULT_LOCALE,
      language,
      outcome,
    }),
  ),
];

const FIXED: readonly Route[] = [
  ...ACTIVE_LOCALES.flatMap(fixedRoutes),
  ...HELP_ONLY_LOCALES.flatMap(helpRoutes),
  ...DATA_SETS.flatMap((set) =>
    DATA_FORMATS.map((format): Route => ({ kind: 'data', set, format })),
  ),
  { kind: 'catalogue' },
  { kind: 'sitemap' },
  { kind: 'robots' },
  { kind: 'security' },
];

function documentRoutes(entry: Entry): Route[] {
  const { id } = entry;
  return addressesOf(entry).flatMap(({ type, locale, slug }): Route[] => {
    const of = { locale, type, id, slug };
    return [{ kind: 'document', ...of }, ...filesBeside(type).map((file) => besideRoute(file, of))];
  });
}

/** The routes of a former address, which answer 410: the page, and the files beside it. */
function leftRoutes(id: string, { type, locale, slug }: Address): Route[] {
  const stood = [
    'page' as const,
    ...filesBeside(type),
    ...(hasSheet(type) ? (['sheet'] as const) : []),
  ];
  return stood.map((was) => ({ kind: 'gone', locale, type, id, slug, was }));
}

const goneRoutes = (withdrawal: Withdrawal): Route[] =>
  addressesGone(withdrawal).flatMap((address) => leftRoutes(withdrawal.id, address));

const memo = new WeakMap<object, readonly (readonly [string, Route])[]>();

/** Routes with their addresses, remembered by entry: at 10,000 documents only those of changed ones are computed. */
function addressed<K extends object>(of: K, routes: (of: K) => readonly Route[]) {
  let pairs = memo.get(of);
  if (!pairs) {
    pairs = routes(of).map((route) => [pathOf(route), route] as const);
    memo.set(of, pairs);
  }
  return pairs;
}

function yearRoutes(store: Store, list: YearList, locale: ActiveLocale): Route[] {
  return yearCounts(store, list).flatMap(({ year, count }) =>
    Array.from(
      { length: pagesOf(count) },
      (_, index): Route => ({
        kind: 'year',
        locale,
        list,
        year,
        page: index + 1,
      }),
    ),
  );
}

/**
 * Every address of the site, with what answers there. Documents come in the order of their first publication; an
 * address belongs to the document that was there first, and to a published one before a withdrawn one.
 */
export function routesOf(store: Store, former: FormerAddresses = new Map()): Map<string, Route> {
  const routes = new Map<string, Route>();
  const add = (path: string, route: Route): void => {
    if (!routes.has(path)) routes.set(path, route);
  };
  for (const route of FIXED) add(pathOf(route), route);
  for (const type of PAGE_TYPES) {
    for (const entry of store.all(type)) {
      for (const [path, route] of addressed(entry, documentRoutes)) add(path, route);
    }
  }
  for (const locale of ACTIVE_LOCALES) {
    for (const list of YEAR_LISTS) {
      for (const route of yearRoutes(store, list, locale)) add(pathOf(route), route);
    }
    for (const list of FACET_LISTS) {
      for (const route of listRoutes(store, list, locale)) add(pathOf(route), route);
    }
  }
  for (const withdrawal of store.withdrawals()) {
    for (const [path, route] of addressed(withdrawal, goneRoutes)) add(path, route);
  }
  for (const [id, addresses] of former) {
    for (const address of addresses) {
      // A document that a rollback or another history removed was never there.
      if (!store.get(address.type, id) && !store.withdrawal(id)) continue;
      for (const route of leftRoutes(id, address)) add(pathOf(route), route);
    }
  }
  return routes;
}
