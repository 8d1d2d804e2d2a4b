// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Store } from '../../src/queries/query.ts';
import type { Route } from '../../src/route.ts';
import { hashOfAnswer } from './stamp.ts';

interface Asked {
  readonly key: string;
  /** Asks the same of another store. */
  readonly ask: (store: Store) => unknown;
  readonly answer: unknown;
  /** The parts of the store that the answer came from. */
  readonly parts: ReadonlySet<string>;
}

/** A query that was asked, and its answer. A class: there are tens of thousands, and objects with a getter of their own are slow and big. */
export class QueryRecord implements Asked {
  readonly key: string;
  readonly ask: (store: Store) => unknown;
  readonly answer: unknown;
  readonly parts: ReadonlySet<string>;
  #hash: string | undefined;

  constructor({ key, ask, answer, parts }: Asked) {
    this.key = key;
    this.ask = ask;
    this.answer = answer;
    this.parts = parts;
  }

  /** Computed when two answers are compared: most queries are never asked again. */
  get hash(): string {
    this.#hash ??= hashOfAnswer(this.answer);
    return this.#hash;
  }
}

/** The content at an address. */
export interface PageContent {
  readonly path: string;
  /** Content hash. */
  readonly content: string;
  readonly bytes: number;
  /** Hash of the page without the links to sheets, where it has such: a sheet changes nothing that is searched. */
  readonly words?: string;
  readonly status: number;
  readonly type: string;
  /**
   * The page cannot be rendered, and this is its last good text: because of a defect of ours, or because of a
   * withdrawal. Then it may show what was withdrawn.
   */
  readonly kept?: 'defect' | 'withdrawal';
}

/** One rendered address. */
export interface Page extends PageContent {
  readonly route: Route;
  /** Keys of the queries that it asked. */
  readonly asked: ReadonlySet<string>;
}

/** Adds to a map of sets. */
function link(map: Map<string, Set<string>>, from: string, to: string): void {
  const set = map.get(from);
  if (set) set.add(to);
  else map.set(from, new Set([to]));
}

function unlink(map: Map<string, Set<string>>, from: string, to: string): void {
  const set = map.get(from);
  set?.delete(to);
  if (set?.size === 0) map.delete(from);
}

/** The queries of the pages online with their answers. Only `RenderTransaction.commit` changes it. */
export class QueryCache {
  readonly records = new Map<string, QueryRecord>();
  readonly pages = new Map<string, Page>();
  /** Part of the store → keys of the queries that read it. */
  readonly queriesOf = new Map<string, Set<string>>();
  /** Key of a query → pages that ask it. */
  readonly pagesOf = new Map<string, Set<string>>();

  putRecord(record: QueryRecord): void {
    this.dropRecord(record.key);
    this.records.set(record.key, record);
    for (const part of record.parts) link(this.queriesOf, part, record.key);
  }

  putPage(page: Page): void {
    const former = this.pages.get(page.path);
    this.pages.set(page.path, page);
    for (const key of page.asked) link(this.pagesOf, key, page.path);
    if (former) this.#forget(former, page.asked);
  }

  dropPage(path: string): void {
    const page = this.pages.get(path);
    this.pages.delete(path);
    if (page) this.#forget(page, new Set());
  }

  #forget(page: Page, except: ReadonlySet<string>): void {
    for (const key of page.asked) {
      if (except.has(key)) continue;
      unlink(this.pagesOf, key, page.path);
      if (!this.pagesOf.has(key)) this.dropRecord(key);
    }
  }

  dropRecord(key: string): void {
    const record = this.records.get(key);
    if (!record) return;
    this.records.delete(key);
    for (const part of record.parts) unlink(this.queriesOf, part, key);
  }
}
