// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BasePayload } from 'payload';
import type { Db } from '../records/table.ts';

interface Batch<T> {
  readonly ids: Set<string>;
  readonly results: Promise<ReadonlyMap<string, T>>;
}

/**
 * Loads by id for many components of one page: calls in the same turn of the event loop become one `load` of all
 * their ids. Nothing is cached beyond that.
 */
export function batchLoader<T>(
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
