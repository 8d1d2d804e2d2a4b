// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ask, Json, Query, Store } from '../src/queries/query.ts';
import { put } from './by-publication.ts';
import { watched } from './dependencies.ts';
import { Note, type Notebook, type Page } from './notebook.ts';

/**
 * Names a question. Params in another order of their fields would be another question with the same answer, which
 * costs more than it would save: a canonical text took longer than most answers.
 */
const keyOf = (name: string, params: Json): string =>
  `${name} ${typeof params === 'string' ? params : JSON.stringify(params)}`;

/** Stands for the answer to a question that failed; no query gives it. Its note says where to look for the culprit. */
const FAILED = Object.freeze({ failed: 'This question has no answer.' });

function take(
  key: string,
  ask: (store: Store) => unknown,
  store: Store,
  parts = new Set<string>(),
): Note {
  const answer = ask(watched(store, (part) => parts.add(part)));
  if (typeof answer === 'object' && answer !== null) Object.freeze(answer);
  return new Note({ key, ask, answer, parts });
}

/**
 * A notebook being rewritten for another store. Nothing reaches the notebook before `commit`, so a set of changes
 * that cannot be rendered is dropped by dropping the draft.
 */
export class Draft {
  readonly store: Store;
  readonly #book: Notebook;
  readonly #stale: ReadonlySet<string>;
  readonly #notes = new Map<string, Note>();
  readonly #pages = new Map<string, Page | null>();

  /** @param changed the parts in which `store` differs from the store of the notebook. */
  constructor(book: Notebook, store: Store, changed: ReadonlySet<string>) {
    this.#book = book;
    this.store = store;
    const stale = new Set<string>();
    for (const part of changed) for (const key of book.readers.get(part) ?? []) stale.add(key);
    this.#stale = stale;
  }

  /** Number of questions that have to be asked again. */
  get questions(): number {
    return this.#stale.size;
  }

  /** Asks the stale questions again. @returns the pages online whose answers are others now. */
  reask(): Set<string> {
    const affected = new Set<string>();
    for (const key of this.#stale) {
      const former = this.#book.notes.get(key);
      if (former && this.#sameAnswer(former)) continue;
      for (const path of this.#book.askers.get(key) ?? []) affected.add(path);
    }
    return affected;
  }

  #sameAnswer(former: Note): boolean {
    try {
      const note = take(former.key, former.ask, this.store);
      this.#notes.set(note.key, note);
      return note.hash === former.hash;
    } catch {
      // The page that asks it meets the same error when it is rendered, and there it is reported.
      return false;
    }
  }

  /** `ask` for one page; the keys of its questions are added to `asked`, even when the page fails later. */
  askFor(asked: Set<string>): Ask {
    return <P extends Json, A>(query: Query<P, A>, params: P): A => {
      const key = keyOf(query.name, params);
      asked.add(key);
      const note =
        this.#notes.get(key) ?? (this.#stale.has(key) ? undefined : this.#book.notes.get(key));
      // A key names one query and its params, so its answer is of that query's type.
      if (note && note.answer !== FAILED) return note.answer as A;
      const parts = new Set<string>();
      const again = (store: Store): A => query.answer(store, params);
      // Stands until there is an answer: the page is tried again when one of these parts changes.
      this.#notes.set(key, new Note({ key, ask: again, answer: FAILED, parts }));
      const fresh = take(key, again, this.store, parts);
      this.#notes.set(key, fresh);
      return fresh.answer as A;
    };
  }

  /** The parts of the store behind some questions. */
  partsOf(asked: ReadonlySet<string>): Set<string> {
    const parts = new Set<string>();
    for (const key of asked) {
      const note = this.#notes.get(key) ?? this.#book.notes.get(key);
      for (const part of note?.parts ?? []) parts.add(part);
    }
    return parts;
  }

  /** The hash of the answer that a question got here. */
  hashOf(key: string): string | undefined {
    return this.#notes.get(key)?.hash;
  }

  setPage(page: Page): void {
    this.#pages.set(page.path, page);
  }

  removePage(path: string): void {
    this.#pages.set(path, null);
  }

  /** The pages that there would be. */
  get pages(): ReadonlyMap<string, Page> {
    const pages = new Map(this.#book.pages);
    for (const [path, page] of this.#pages) put(pages, path, page);
    return pages;
  }

  /** Addresses that this draft takes away. */
  removed(): string[] {
    return [...this.#pages].flatMap(([path, page]) => (page === null ? [path] : []));
  }

  /** Makes this draft the truth. */
  commit(): void {
    for (const note of this.#notes.values()) this.#book.putNote(note);
    for (const [path, page] of this.#pages) {
      if (page) this.#book.putPage(page);
      else this.#book.dropPage(path);
    }
    for (const key of this.#notes.keys()) {
      if (!this.#book.askers.has(key)) this.#book.dropNote(key);
    }
  }
}
