// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Store } from '../../src/queries/query.ts';
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
import { type Shown, shownAt, type Upcoming, type When } from '../schedule/upcoming.ts';

/** The documents and pages online, in memory. */
export interface Site extends Shown {
  /** What the CMS published; shown is this with the steps of the schedule whose moment has come. */
  readonly accepted: Shown;
  readonly upcoming: Upcoming;
  /** The moment of what is shown. */
  readonly when: When;
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
    site.accepted.entries,
    changes.map((change) => ({ change, entry: null })),
  );

/** A site whose pages are not rendered yet. */
export function unrendered(
  documents: Pick<Site, 'accepted' | 'former'>,
  { today, sheets, upcoming, when }: Moment,
): Site {
  const shown = shownAt(documents.accepted, upcoming, when);
  return {
    ...documents,
    ...shown,
    upcoming,
    when,
    sheets,
    store: createStore({ ...shown, sheets, today }),
    cache: new QueryCache(),
  };
}

function partsTouched(site: Site, { change, entry }: ParsedChange): string[] {
  const former = site.accepted.entries.get(change.id);
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
  readonly upcoming: Upcoming;
  readonly when: When;
}

/** The parts that a step of the schedule touches: of a document that is shown in another way than before. */
function partsScheduled(site: Shown, shown: Shown, id: string): string[] {
  const entries = [site.entries.get(id), shown.entries.get(id)];
  const tombs = [site.withdrawals.get(id), shown.withdrawals.get(id)];
  return [
    ...(entries[0] === entries[1] ? [] : entries.flatMap((entry) => (entry ? partsOf(entry) : []))),
    ...(tombs[0] === tombs[1]
      ? []
      : tombs.flatMap((tomb) => (tomb ? partsOfWithdrawal(tomb) : []))),
  ];
}

/** Computes the site as it would be after some changes. Nothing is changed. */
export function targetOf(
  site: Site,
  changes: Iterable<ParsedChange>,
  { today, sheets, upcoming, when }: Moment,
): Target {
  const entries = new Map(site.accepted.entries);
  const withdrawals = new Map(site.accepted.withdrawals);
  const former = new Map(site.former);
  const causes = new Map<string, Set<string>>();
  const touch = (parts: readonly string[], id: string): void => {
    for (const touched of parts) causes.set(touched, (causes.get(touched) ?? new Set()).add(id));
  };
  for (const parsed of changes) {
    const { change, entry } = parsed;
    put(entries, change.id, entry);
    if (change.gone) put(withdrawals, change.id, change.gone.after);
    putFormer(former, change);
    touch(partsTouched(site, parsed), change.id);
  }
  const accepted = { entries: byPublication(entries), withdrawals };
  const shown = shownAt(accepted, upcoming, when);
  const scheduled = [...site.upcoming.documents.keys(), ...upcoming.documents.keys()];
  for (const id of new Set(scheduled)) touch(partsScheduled(site, shown, id), id);
  if (today !== site.store.today) causes.set(part.today, new Set());
  for (const key of differences(site.sheets, sheets)) causes.set(part.sheet(key), new Set());
  return {
    ...shown,
    accepted,
    upcoming,
    when,
    former,
    causes,
    sheets,
    store: createStore({ ...shown, today, sheets }),
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
