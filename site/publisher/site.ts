// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { Entry, Store } from '../src/queries/query.ts';
import type { Route } from '../src/route.ts';
import type { Change } from './accepted.ts';
import { byPublication, put } from './by-publication.ts';
import { type Former, noteLeft, putFormer } from './former.ts';
import { part, partsOf, partsOfWithdrawal } from './dependencies.ts';
import { Notebook } from './notebook.ts';
import { createStore } from './store.ts';

/** What is online, in memory. */
export interface Site {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  readonly former: Former;
  readonly store: Store;
  readonly book: Notebook;
}

/** A change with the parsed document that it brings. */
export interface ParsedChange {
  readonly change: Change;
  readonly entry: Entry | null;
}

/** What the site would be after some changes. */
export interface Target {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  readonly former: Former;
  readonly store: Store;
  /** Part of the store that would change → the documents that are the reason. */
  readonly causes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Changes that take documents away. */
export const removals = (site: Site, changes: readonly Change[]): ParsedChange[] =>
  noteLeft(
    site.entries,
    changes.map((change) => ({ change, entry: null })),
  );

export function emptySite(today: string): Site {
  const entries = new Map<string, Entry>();
  const withdrawals = new Map<string, Withdrawal>();
  return {
    entries,
    withdrawals,
    former: new Map(),
    store: createStore({ entries, withdrawals, today }),
    book: new Notebook(),
  };
}

function partsTouched(site: Site, { change, entry }: ParsedChange): string[] {
  const former = site.entries.get(change.id);
  const tombs = [change.gone?.before, change.gone?.after].filter((tomb) => !!tomb);
  return [
    ...(former ? partsOf(former) : []),
    ...(entry ? partsOf(entry) : []),
    ...tombs.flatMap(partsOfWithdrawal),
  ];
}

/** Works out what the site would be. Nothing is changed. */
export function targetOf(site: Site, changes: Iterable<ParsedChange>, today: string): Target {
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
  const sorted = byPublication(entries);
  return {
    entries: sorted,
    withdrawals,
    former,
    causes,
    store: createStore({ entries: sorted, withdrawals, today }),
  };
}

/** The documents whose change a set of parts has seen. */
export function behind(causes: Target['causes'], parts: ReadonlySet<string>): Set<string> {
  const ids = new Set<string>();
  for (const name of parts) for (const id of causes.get(name) ?? []) ids.add(id);
  return ids;
}

/** Is the page of this route that of a document? */
export const documentOf = (route: Route): string | undefined =>
  'id' in route ? route.id : undefined;
