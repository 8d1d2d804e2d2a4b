// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import { INDEXES } from '../../src/queries/indexes.ts';
import type { Entry, Store } from '../../src/queries/query.ts';
import { keyOf } from './made-sheets.ts';

/**
 * The parts of a store that a query can read, by name. A query whose parts did not change has the same answer, so
 * it need not be asked again: the cost of a sync follows what changed, not how much there is.
 */
export const part = {
  today: 'today',
  withdrawals: 'withdrawals',
  withdrawal: (id: string) => `withdrawal/${id}`,
  get: (id: string) => `get/${id}`,
  all: (type: string) => `all/${type}`,
  by: (index: string, key: string) => `${index}/${key}`,
  /** @param key of `made-sheets.ts` */
  sheet: (key: string) => `sheet/${key}`,
};

/** The same store, telling `onRead` which part is read. */
export function watched(store: Store, onRead: (part: string) => void): Store {
  const read = <A>(name: string, answer: A): A => {
    onRead(name);
    return answer;
  };
  return {
    get today() {
      return read(part.today, store.today);
    },
    get: (type, id) => read(part.get(id), store.get(type, id)),
    withdrawal: (id) => read(part.withdrawal(id), store.withdrawal(id)),
    all: (type) => read(part.all(type), store.all(type)),
    withdrawals: () => read(part.withdrawals, store.withdrawals()),
    by: (index, key) => read(part.by(index, key), store.by(index, key)),
    sheet: (digest, locale) => read(part.sheet(keyOf(digest, locale)), store.sheet(digest, locale)),
  };
}

/** Every part of a store that an entry stands in. */
export function partsOf(entry: Entry): string[] {
  const indexed = Object.entries(INDEXES).flatMap(([name, { keysOf }]) =>
    keysOf(entry).map((key) => part.by(name, key)),
  );
  return [part.get(entry.id), part.all(entry.type), ...indexed];
}

/** Every part of a store that a withdrawal stands in. */
export function partsOfWithdrawal(withdrawal: Withdrawal): string[] {
  return [part.withdrawals, part.withdrawal(withdrawal.id)];
}
