// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BasePayload } from 'payload';
import type { Db } from '../records/table.ts';

type Load<T> = (db: Db, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>;

interface Batch<T> {
  readonly ids: Set<string>;
  readonly answers: Promise<ReadonlyMap<string, T>>;
}

/** What many components of one page each ask of one id, read once for all that ask at the same moment. */
export function atOnce<T>(
  load: Load<T>,
): (payload: BasePayload, id: string) => Promise<T | undefined> {
  const open = new WeakMap<BasePayload, Batch<T>>();
  const begin = (payload: BasePayload): Batch<T> => {
    const ids = new Set<string>();
    const answers = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      open.delete(payload);
      return load({ payload }, [...ids]);
    });
    const batch = { ids, answers };
    open.set(payload, batch);
    return batch;
  };
  return async (payload, id) => {
    const { ids, answers } = open.get(payload) ?? begin(payload);
    ids.add(id);
    return (await answers).get(id);
  };
}
