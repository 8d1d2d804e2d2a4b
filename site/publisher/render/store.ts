// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Withdrawal } from '@portico/shared/contract/manifest';
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/types';
import { isOf } from '../../src/queries/entry.ts';
import {
  type Index,
  type IndexedEntry,
  type IndexName,
  INDEXES,
} from '../../src/queries/indexes.ts';
import type { Entry, Store } from '../../src/queries/query.ts';
import { keyOf, type MadeSheets } from './made-sheets.ts';

/** The contents of a store. Entries are in order of first publication, then id. */
export interface Accepted {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  readonly today: string;
  readonly sheets?: MadeSheets;
}

const NONE: readonly never[] = Object.freeze([]);

/** Computes once, when first asked for: most syncs need few of the lists and indexes. */
function lazy<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byType(entries: Iterable<Entry>): ReadonlyMap<DocumentType, readonly Entry[]> {
  const lists = new Map<DocumentType, Entry[]>(DOCUMENT_TYPES.map((type) => [type, []]));
  for (const entry of entries) lists.get(entry.type)?.push(entry);
  for (const list of lists.values()) Object.freeze(list);
  return lists;
}

function byKey({ list, keysOf }: Index, all: Store['all']): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of list(all)) {
    for (const key of keysOf(entry)) {
      const known = found.get(key);
      if (known) known.push(entry);
      else found.set(key, [entry]);
    }
  }
  for (const known of found.values()) Object.freeze(known);
  return found;
}

/** An immutable, indexed view of the accepted documents of one moment. */
export function createStore({ entries, withdrawals, today, sheets }: Accepted): Store {
  const lists = lazy(() => byType(entries.values()));
  // The list of a type holds entries of that type only: see `byType`.
  const all = <T extends DocumentType>(type: T): readonly Entry<T>[] =>
    (lists().get(type) ?? NONE) as readonly Entry<T>[];
  const indexes = new Map(
    Object.entries(INDEXES).map(([name, index]) => [name, lazy(() => byKey(index, all))]),
  );
  return {
    today,
    get: (type, id) => {
      const entry = entries.get(id);
      return entry && isOf(entry, type) ? entry : undefined;
    },
    withdrawal: (id) => withdrawals.get(id),
    all,
    sheet: (digest, locale) => sheets?.get(keyOf(digest, locale))?.file ?? undefined,
    withdrawals: lazy(() => Object.freeze([...withdrawals.values()])),
    // An index holds what its `list` gives: see `byKey`.
    by: <N extends IndexName>(name: N, key: string) =>
      (indexes.get(name)?.().get(key) ?? NONE) as readonly IndexedEntry<N>[],
  };
}
