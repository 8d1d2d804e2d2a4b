// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ask, Json, Query, Store } from '../../src/queries/query.ts';
import { put } from '../accepted/by-publication.ts';
import { watched } from './store-parts.ts';
import { type Page, QueryCache, QueryRecord } from './query-cache.ts';

/**
 * The key of a query with its params. Params with their fields in another order give another key for the same answer:
 * a canonical text took longer than most answers.
 */
const keyOf = (name: string, params: Json): string =>
  `${name} ${typeof params === 'string' ? params : JSON.stringify(params)}`;

/** Stands for the answer of a query that threw; no query gives it. Its record names the parts that it read. */
const FAILED = Object.freeze({ failed: 'This query has no answer.' });

function answered(
  key: string,
  ask: (store: Store) => unknown,
  store: Store,
  parts = new Set<string>(),
): QueryRecord {
  const answer = ask(watched(store, (part) => parts.add(part)));
  if (typeof answer === 'object' && answer !== null) Object.freeze(answer);
  return new QueryRecord({ key, ask, answer, parts });
}

/** Asks a store without remembering anything, for a page that is not put online. */
export const askOf = (store: Store): Ask =>
  new RenderTransaction(new QueryCache(), store, new Set()).askFor(new Set());

/**
 * Renders pages from another store and collects what changes in the cache. Nothing reaches the cache before `commit`,
 * so changes that cannot be rendered are dropped with the transaction.
 */
export class RenderTransaction {
  readonly store: Store;
  readonly #cache: QueryCache;
  readonly #stale: ReadonlySet<string>;
  readonly #records = new Map<string, QueryRecord>();
  readonly #pages = new Map<string, Page | null>();

  /** @param changed the parts in which `store` differs from the store of the cache. */
  constructor(cache: QueryCache, store: Store, changed: ReadonlySet<string>) {
    this.#cache = cache;
    this.store = store;
    const stale = new Set<string>();
    for (const part of changed) for (const key of cache.queriesOf.get(part) ?? []) stale.add(key);
    this.#stale = stale;
  }

  /** Number of queries that have to be asked again. */
  get questions(): number {
    return this.#stale.size;
  }

  /** Asks the stale queries again. @returns the pages online whose answers changed. */
  reask(): Set<string> {
    const affected = new Set<string>();
    for (const key of this.#stale) {
      const former = this.#cache.records.get(key);
      if (former && this.#sameAnswer(former)) continue;
      for (const path of this.#cache.pagesOf.get(key) ?? []) affected.add(path);
    }
    return affected;
  }

  #sameAnswer(former: QueryRecord): boolean {
    try {
      const record = answered(former.key, former.ask, this.store);
      this.#records.set(record.key, record);
      return record.hash === former.hash;
    } catch {
      // The page that asks it fails with the same error when it is rendered, and there it is reported.
      return false;
    }
  }

  /** `ask` for one page; adds the keys of its queries to `asked`, even when the page fails later. */
  askFor(asked: Set<string>): Ask {
    return <P extends Json, A>(query: Query<P, A>, params: P): A => {
      const key = keyOf(query.name, params);
      asked.add(key);
      const record =
        this.#records.get(key) ?? (this.#stale.has(key) ? undefined : this.#cache.records.get(key));
      // A key names one query and its params, so its answer is of that query's type.
      if (record && record.answer !== FAILED) return record.answer as A;
      const parts = new Set<string>();
      const again = (store: Store): A => query.answer(store, params);
      // Stands until there is an answer: the page is tried again when one of these parts changes.
      this.#records.set(key, new QueryRecord({ key, ask: again, answer: FAILED, parts }));
      const fresh = answered(key, again, this.store, parts);
      this.#records.set(key, fresh);
      return fresh.answer as A;
    };
  }

  /** The parts of the store that some queries read. */
  partsOf(asked: ReadonlySet<string>): Set<string> {
    const parts = new Set<string>();
    for (const key of asked) {
      const record = this.#records.get(key) ?? this.#cache.records.get(key);
      for (const part of record?.parts ?? []) parts.add(part);
    }
    return parts;
  }

  /** The hash of the answer that a query got here. */
  hashOf(key: string): string | undefined {
    return this.#records.get(key)?.hash;
  }

  setPage(page: Page): void {
    this.#pages.set(page.path, page);
  }

  removePage(path: string): void {
    this.#pages.set(path, null);
  }

  /** The pages that there would be. */
  get pages(): ReadonlyMap<string, Page> {
    const pages = new Map(this.#cache.pages);
    for (const [path, page] of this.#pages) put(pages, path, page);
    return pages;
  }

  /** The pages that differ from those of the cache. */
  changed(): Page[] {
    return [...this.#pages.values()].filter((page) => page !== null);
  }

  /** Addresses that this transaction removes. */
  removed(): string[] {
    return [...this.#pages].flatMap(([path, page]) => (page === null ? [path] : []));
  }

  /** Writes records and pages to the cache. */
  commit(): void {
    for (const record of this.#records.values()) this.#cache.putRecord(record);
    for (const [path, page] of this.#pages) {
      if (page) this.#cache.putPage(page);
      else this.#cache.dropPage(path);
    }
    for (const key of this.#records.keys()) {
      if (!this.#cache.pagesOf.has(key)) this.#cache.dropRecord(key);
    }
  }
}
