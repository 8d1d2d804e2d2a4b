// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Contents } from '../../release/contents.ts';
import type { Row } from '../../release/table.ts';
import { takeFolder, type Taking } from '../../release/take-files.ts';
import type { Alias } from '../../src/search/misspellings.ts';
import type { SearchPage } from './searchable-pages.ts';

/**
 * What a search loads before it knows a page: the program, and the lists and words of an index. A browser unpacks brotli
 * faster than Pagefind unpacks gzip, and Pagefind sees what is unpacked already.
 */
export const isOfEverySearch = (file: string): boolean =>
  /\.(?:pagefind|pf_(?:index|meta|filter))$/.test(file);

/** The code with which a child ends, `null` when it was killed. Until then it may still write. @throws when it could not start */
function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.on('error', (error) => {
      // Others, as of a message to a child that is gone, are followed by its end.
      if (child.pid === undefined) reject(error);
    });
  });
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** What is needed to answer, beside an index, the words that are asked for most. */
interface Answering {
  /** Names the index. */
  readonly index: string;
  /** Misspellings and everyday words, by language. */
  readonly aliases: Readonly<Record<string, readonly Alias[]>>;
}

interface BuildOptions {
  readonly pages: readonly Pick<SearchPage, 'url' | 'content'>[];
  readonly contents: Contents;
  readonly taking: Taking;
  /** Without it no word is answered from a file. */
  readonly answering?: Answering;
  /** Milliseconds after which it counts as hanging. */
  readonly timeoutMs: number;
  /** Does nobody wait for it? Then everything else goes before it. */
  readonly isCalm?: boolean;
}

/** A search index that is being made. */
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

  /** @param folder for the work of the child. @returns the files of the index, by address. */
  async make(folder: string): Promise<Record<string, Row>> {
    const { contents, taking, timeoutMs } = this.#options;
    const signal = AbortSignal.any([this.#controller.signal, AbortSignal.timeout(timeoutMs)]);
    await mkdir(folder, { recursive: true });
    const out = await mkdtemp(path.join(folder, 'index-'));
    try {
      await this.#runChild(out, signal);
      return await takeFolder(out, taking, contents, (hash) => this.needed.add(hash));
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  }

  async #runChild(out: string, signal: AbortSignal): Promise<void> {
    const { pages, contents, answering, isCalm = false } = this.#options;
    // What is withdrawn while the folder is made: a signal that was given already is not given again.
    signal.throwIfAborted();
    const child = fork(path.join(import.meta.dirname, 'pagefind-child.ts'), {
      // A group of its own, so that Pagefind's own process ends with it.
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    const ended = exitOf(child);
    const kill = () => {
      this.child = undefined;
      killGroup(child);
    };
    signal.addEventListener('abort', kill, { once: true });
    child.send({
      out,
      pages: pages.map(({ url, content }) => ({ url, file: contents.fileOf(content) })),
      answering,
      isCalm,
    });
    const code = await ended.finally(() => {
      this.child = undefined;
      signal.removeEventListener('abort', kill);
    });
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`The search child ended with ${code ?? 'a signal'}.`);
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
