// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAGE_TYPES } from '@portico/shared/contract/types';
import { AUDIENCES } from '@portico/shared/audiences';
import type { Withdrawal } from '@portico/shared/contract/manifest';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { PORTAL_PAGES } from '@portico/shared/paths';
import type { Entry, Store } from '../src/queries/query.ts';
import { pagesOf, type YearList, yearCounts } from '../src/queries/years.ts';
import { pathOf, type Route } from '../src/route.ts';
import { type Address, addressesGone, addressesOf } from './addresses.ts';
import type { Former } from './former.ts';

/** The same for as long as nothing is published: pages and files that do not depend on a document. */
function standing(locale: ActiveLocale): Route[] {
  return [
    { kind: 'home', locale },
    ...PORTAL_PAGES.map((page): Route => ({ kind: 'portal', locale, page })),
    ...AUDIENCES.map((audience): Route => ({ kind: 'audience', locale, audience })),
    { kind: 'not-found', locale },
    { kind: 'feed', locale },
  ];
}

const STANDING: readonly Route[] = [
  ...ACTIVE_LOCALES.flatMap(standing),
  { kind: 'sitemap' },
  { kind: 'robots' },
  { kind: 'security' },
];

function documentRoutes(entry: Entry): Route[] {
  const { id } = entry;
  return addressesOf(entry).flatMap(({ type, locale, slug }): Route[] => {
    const page: Route = { kind: 'document', locale, type, id, slug };
    return type === 'event' ? [page, { kind: 'calendar', locale, id, slug }] : [page];
  });
}

/** Whatever stood at an address answers 410: the page, and the calendar file of an event. */
function leftRoutes(id: string, { type, locale, slug }: Address): Route[] {
  const page: Route = { kind: 'gone', locale, type, id, slug, was: 'page' };
  return type === 'event' ? [page, { ...page, was: 'calendar' }] : [page];
}

const goneRoutes = (withdrawal: Withdrawal): Route[] =>
  addressesGone(withdrawal).flatMap((address) => leftRoutes(withdrawal.id, address));

const memo = new WeakMap<object, readonly (readonly [string, Route])[]>();

/** Unchanged entries keep their routes: at 10,000 documents only the changed ones are worked out. */
function addressed<K extends object>(of: K, routes: (of: K) => readonly Route[]) {
  let pairs = memo.get(of);
  if (!pairs) {
    pairs = routes(of).map((route) => [pathOf(route), route] as const);
    memo.set(of, pairs);
  }
  return pairs;
}

function yearRoutes(store: Store, list: YearList, locale: ActiveLocale): Route[] {
  return yearCounts(store, list, locale).flatMap(({ year, count }) =>
    Array.from({ length: pagesOf(count) }, (_, index): Route => ({
      kind: 'year',
      locale,
      list,
      year,
      page: index + 1,
    })),
  );
}

/**
 * Every address of the site, with what answers there. Documents come in the order of their first publication; an
 * address belongs to whoever was there first, and to what is published before what is gone.
 */
export function routesOf(store: Store, former: Former = new Map()): Map<string, Route> {
  const routes = new Map<string, Route>();
  const add = (path: string, route: Route): void => {
    if (!routes.has(path)) routes.set(path, route);
  };
  for (const route of STANDING) add(pathOf(route), route);
  for (const type of PAGE_TYPES) {
    for (const entry of store.all(type)) {
      for (const [path, route] of addressed(entry, documentRoutes)) add(path, route);
    }
  }
  for (const locale of ACTIVE_LOCALES) {
    for (const list of ['articles', 'events'] as const) {
      for (const route of yearRoutes(store, list, locale)) add(pathOf(route), route);
    }
  }
  for (const withdrawal of store.withdrawals()) {
    for (const [path, route] of addressed(withdrawal, goneRoutes)) add(path, route);
  }
  for (const [id, addresses] of former) {
    for (const address of addresses) {
      // What a rollback or another history has taken away altogether was never there.
      if (!store.get(address.type, id) && !store.withdrawal(id)) continue;
      for (const route of leftRoutes(id, address)) add(pathOf(route), route);
    }
  }
  return routes;
}
