// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Store } from '../src/queries/query.ts';
import type { Route } from '../src/route.ts';
import { hashOfAnswer } from './stamp.ts';

interface Asked {
  readonly key: string;
  /** Asks again, of another store. */
  readonly ask: (store: Store) => unknown;
  readonly answer: unknown;
  /** The parts of the store that the answer came from. */
  readonly parts: ReadonlySet<string>;
}

/** One question that was asked, and what the answer was. */
export class Note implements Asked {
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

  /** Worked out when two answers are compared: most questions are never asked again. */
  get hash(): string {
    this.#hash ??= hashOfAnswer(this.answer);
    return this.#hash;
  }
}

/** One rendered address. */
export interface Page {
  readonly path: string;
  readonly route: Route;
  /** Content hash. */
  readonly content: string;
  readonly bytes: number;
  readonly status: number;
  readonly type: string;
  /** Keys of the questions that it asked. */
  readonly asked: ReadonlySet<string>;
  /**
   * It cannot be rendered, and this is its last good text: because of a defect of ours, or because of a withdrawal.
   * Then it may show what was withdrawn.
   */
  readonly kept?: 'defect' | 'withdrawal';
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

/** What the pages online asked and were told: committed by `Draft.commit`, never changed otherwise. */
export class Notebook {
  readonly notes = new Map<string, Note>();
  readonly pages = new Map<string, Page>();
  /** Part of the store → questions whose answer came from it. */
  readonly readers = new Map<string, Set<string>>();
  /** Question → pages that asked it. */
  readonly askers = new Map<string, Set<string>>();

  putNote(note: Note): void {
    this.dropNote(note.key);
    this.notes.set(note.key, note);
    for (const part of note.parts) link(this.readers, part, note.key);
  }

  putPage(page: Page): void {
    const former = this.pages.get(page.path);
    this.pages.set(page.path, page);
    for (const key of page.asked) link(this.askers, key, page.path);
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
      unlink(this.askers, key, page.path);
      if (!this.askers.has(key)) this.dropNote(key);
    }
  }

  dropNote(key: string): void {
    const note = this.notes.get(key);
    if (!note) return;
    this.notes.delete(key);
    for (const part of note.parts) unlink(this.readers, part, key);
  }
}
