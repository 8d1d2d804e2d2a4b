// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { Entry, Store } from '../../src/queries/query.ts';
import type { Route } from '../../src/route.ts';
import type { Change, ParsedChange } from '../accepted/journal-entry.ts';
import { byPublication, put } from '../accepted/by-publication.ts';
import {
  type FormerAddresses,
  putFormer,
  withLeftAddresses,
} from '../accepted/former-addresses.ts';
import { differences, type MadeSheets } from './made-sheets.ts';
import { part, partsOf, partsOfWithdrawal } from './store-parts.ts';
import { QueryCache } from './query-cache.ts';
import { createStore } from './store.ts';

/** The documents and pages online, in memory. */
export interface Site {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  readonly former: FormerAddresses;
  /** The sheets that its pages name. */
  readonly sheets: MadeSheets;
  readonly store: Store;
  readonly cache: QueryCache;
}

/** The site as it would be after some changes. */
export interface Target extends Omit<Site, 'cache'> {
  /** Part of the store that would change → the documents that are the reason. */
  readonly causes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Changes that take documents away. */
export const removals = (site: Site, changes: readonly Change[]): ParsedChange[] =>
  withLeftAddresses(
    site.entries,
    changes.map((change) => ({ change, entry: null })),
  );

/** A site whose pages are not rendered yet. */
export const unrendered = (
  documents: Pick<Site, 'entries' | 'withdrawals' | 'former' | 'sheets'>,
  today: string,
): Site => ({
  ...documents,
  store: createStore({ ...documents, today }),
  cache: new QueryCache(),
});

function partsTouched(site: Site, { change, entry }: ParsedChange): string[] {
  const former = site.entries.get(change.id);
  const tombs = [change.gone?.before, change.gone?.after].filter((tomb) => !!tomb);
  return [
    ...(former ? partsOf(former) : []),
    ...(entry ? partsOf(entry) : []),
    ...tombs.flatMap(partsOfWithdrawal),
  ];
}

/** What the pages show besides documents. */
export interface Moment {
  readonly today: string;
  readonly sheets: MadeSheets;
}

/** Computes the site as it would be after some changes. Nothing is changed. */
export function targetOf(
  site: Site,
  changes: Iterable<ParsedChange>,
  { today, sheets }: Moment,
): Target {
  const entries = new Map(site.entries);
  const withdrawals = new Map(site.withdrawals);
  const former = new Map(site.former);
  const causes = new Map<string, Set<string>>();
  for (const parsed of changes) {
    const { change, entry } = parsed;
    put(entries, change.id, entry);
    if (change.gone) put(withdrawals, change.id, change.gone.after);
    putFormer(former, change);
    for (const touched of partsTouched(site, parsed)) {
      causes.set(touched, (causes.get(touched) ?? new Set()).add(change.id));
    }
  }
  if (today !== site.store.today) causes.set(part.today, new Set());
  for (const key of differences(site.sheets, sheets)) causes.set(part.sheet(key), new Set());
  const sorted = byPublication(entries);
  return {
    entries: sorted,
    withdrawals,
    former,
    causes,
    sheets,
    store: createStore({ entries: sorted, withdrawals, today, sheets }),
  };
}

/** The documents whose change touched some of these parts. */
export function changedIn(causes: Target['causes'], parts: ReadonlySet<string>): Set<string> {
  const ids = new Set<string>();
  for (const name of parts) for (const id of causes.get(name) ?? []) ids.add(id);
  return ids;
}

/** Id of the document whose page a route is. */
export const documentOf = (route: Route): string | undefined =>
  'id' in route ? route.id : undefined;
