// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { BasePayload } from 'payload';
import { catalogue } from '../records/rows.ts';
import { deriveState, type State } from '../records/states.ts';
import { firstTitle } from '../records/titles.ts';
import type { Db } from '../records/table.ts';
import { verifyDayOf, verifyMonths } from '../records/verification.ts';
import { behindAmong, type HowFarBehind } from './behind.ts';
import { lastSubmissions, onlineOf } from './list-item.ts';
import { viewsAmong } from './readings.ts';

interface Batch<T> {
  readonly ids: Set<string>;
  readonly results: Promise<ReadonlyMap<string, T>>;
}

/**
 * Loads by id for many components of one page: calls in the same turn of the event loop become one `load` of all
 * their ids. Nothing is cached beyond that.
 */
function batchLoader<T>(
  load: (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (payload: BasePayload, id: string) => Promise<T | undefined> {
  const open = new WeakMap<BasePayload, Batch<T>>();
  const begin = (payload: BasePayload): Batch<T> => {
    const ids = new Set<string>();
    const results = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      open.delete(payload);
      return load({ payload }, [...ids]);
    });
    const batch = { ids, results };
    open.set(payload, batch);
    return batch;
  };
  return async (payload, id) => {
    const { ids, results } = open.get(payload) ?? begin(payload);
    ids.add(id);
    return (await results).get(id);
  };
}

/** The state of a document in a list of its collection, with the moments that its words name. */
export interface ListState {
  readonly state: State;
  readonly submittedAt: string | null;
  readonly returnedAt: string | null;
  readonly firstPublished: string | null;
  readonly withdrawnAt: string | null;
  /** Until when it must be checked again. */
  readonly verifyDay: string | null;
  /** `null`: its English is not behind its Italian, or there is none. */
  readonly behind: HowFarBehind | null;
}

async function listStates(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ListState>> {
  const [submitted, published, behind] = await Promise.all([
    lastSubmissions(db, ids),
    onlineOf(db, ids),
    behindAmong(db, ids),
  ]);
  const months = await verifyMonths(db);
  const today = civilDate(Date.now());
  const stateOf = (id: string): ListState => {
    const [last, online] = [submitted.get(id), published.get(id)];
    return {
      state: deriveState(online, last),
      submittedAt: last?.submittedAt ?? null,
      returnedAt: last?.state === 'returned' ? last.closedAt : null,
      firstPublished: online?.firstPublished ?? null,
      withdrawnAt: online?.withdrawnAt ?? null,
      verifyDay: (online && verifyDayOf(online, months, today)) ?? null,
      behind: behind.get(id) ?? null,
    };
  };
  return new Map(ids.map((id) => [id, stateOf(id)]));
}

/** The state of one row of a list; the rows of a page are read in two queries. The caller may read the documents. */
export const stateInList = batchLoader(listStates);

/** The title of a working copy, in whatever language it has one; the caller may read the documents. */
export const workingTitle = batchLoader(async (db: Db, ids) => {
  const rows = await catalogue.find(db, {
    where: { id: { in: [...ids] } },
    select: { titles: true },
  });
  return new Map(
    rows.flatMap(({ id, titles }): [string, string][] => {
      const title = firstTitle(titles ?? {});
      return title === undefined ? [] : [[id, title]];
    }),
  );
});

/** Names of organisations by id. The caller may read documents that belong to them. */
export async function organisationNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await catalogue.find(db, {
    where: { and: [{ id: { in: [...new Set(ids)] } }, { type: { equals: 'organisation' } }] },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The name of one organisation, in a list whose cells each ask for one. */
export const organisationName = batchLoader(organisationNames);

/** How often a document was opened this month, in a list; the caller may read the documents. */
export const viewsInList = batchLoader(viewsAmong);
