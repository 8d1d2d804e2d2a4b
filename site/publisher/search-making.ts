// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import type { Contents } from '../release/contents.ts';
import type { Row } from '../release/table.ts';
import type { Taking } from '../release/take-files.ts';
import { makeIndex, WHOLE } from './search-index.ts';
import type { Indexed } from './search-state.ts';

/** Many times what 10,000 pages take. A child that hangs would keep every later text out of the search. */
export const LONGEST = 10 * 60_000;

/** An index that is being made. */
export class Making {
  readonly #pages: readonly Indexed[];
  readonly #contents: Contents;
  readonly #taking: Taking;
  readonly #longest: number;
  readonly #ending = new AbortController();
  /** Contents that it reads or has made: no release names them yet. */
  readonly needed = new Set<string>();
  /** The process that makes it now. */
  child: ChildProcess | undefined;

  /** @param longest milliseconds after which it counts as hanging */
  constructor(pages: readonly Indexed[], contents: Contents, taking = WHOLE, longest = LONGEST) {
    this.#longest = longest;
    this.#pages = pages;
    this.#contents = contents;
    this.#taking = taking;
    for (const { content } of pages) this.needed.add(content);
  }

  /** @param folder for the work of the child */
  make(folder: string): Promise<Record<string, Row>> {
    return makeIndex({
      folder,
      contents: this.#contents,
      pages: this.#pages,
      taking: this.#taking,
      signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(this.#longest)]),
      onChild: (child) => {
        this.child = child;
      },
      onTaken: (hash) => this.needed.add(hash),
    });
  }

  get isAborted(): boolean {
    return this.#ending.signal.aborted;
  }

  abort(): void {
    this.#ending.abort();
  }

  /** Ends it when one of its pages is not among these: what was withdrawn must not get into an index. */
  abortUnlessIn(pages: readonly Indexed[]): void {
    const known = new Set(pages.map(({ url }) => url));
    if (this.#pages.some(({ url }) => !known.has(url))) this.abort();
  }
}
