// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import type { Contents } from '../../release/contents.ts';
import type { Row } from '../../release/table.ts';
import type { Taking } from '../../release/take-files.ts';
import { makeIndex } from './run-pagefind.ts';
import type { SearchPage } from './searchable-pages.ts';

interface BuildOptions {
  readonly pages: readonly SearchPage[];
  readonly contents: Contents;
  readonly taking: Taking;
  /** Milliseconds after which it counts as hanging. */
  readonly timeoutMs: number;
}

/** An index that is being made. */
export class IndexBuild {
  readonly #options: BuildOptions;
  readonly #controller = new AbortController();
  /** Contents that it reads or has made: no release names them yet. */
  readonly needed: Set<string>;
  /** The process that makes it now. */
  child: ChildProcess | undefined;

  constructor(options: BuildOptions) {
    this.#options = options;
    this.needed = new Set(options.pages.map(({ content }) => content));
  }

  /** @param folder for the work of the child */
  make(folder: string): Promise<Record<string, Row>> {
    const { pages, contents, taking, timeoutMs } = this.#options;
    return makeIndex({
      folder,
      contents,
      pages,
      taking,
      signal: AbortSignal.any([this.#controller.signal, AbortSignal.timeout(timeoutMs)]),
      onChild: (child) => {
        this.child = child;
      },
      onTaken: (hash) => this.needed.add(hash),
    });
  }

  get isAborted(): boolean {
    return this.#controller.signal.aborted;
  }

  abort(): void {
    this.#controller.abort();
  }

  /** Aborts when one of its pages is not among these: what was withdrawn must not get into an index. */
  abortUnlessIn(pages: readonly SearchPage[]): void {
    const known = new Set(pages.map(({ url }) => url));
    if (this.#options.pages.some(({ url }) => !known.has(url))) this.abort();
  }
}
