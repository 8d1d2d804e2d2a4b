// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import type { Log } from '../../log.ts';
import type { Contents } from '../../release/contents.ts';
import type { Taking } from '../../release/take-files.ts';
import { type Debouncer, debouncer } from './debouncer.ts';
import { type Answering, IndexBuild, isOfEverySearch } from './run-pagefind.ts';
import type { IndexTimings } from './index-timings.ts';
import type { IndexVersion, Version } from './index-version.ts';
import { type SearchPage, signatureOf } from './searchable-pages.ts';

/** Parts of Pagefind's output that the search page does not use. */
const UNUSED = /pagefind-(?:ui|modular-ui|component-ui|highlight|worker|answers)/;

const TAKING: Taking = {
  prefix: '/pagefind/',
  wants: (file) => !UNUSED.test(file),
  unpacks: isOfEverySearch,
};

interface IndexRequest {
  readonly revision: number;
  readonly signature: string;
  readonly pages: readonly SearchPage[];
  readonly aliases: Answering['aliases'];
}

interface WholeIndexOptions {
  /** For the work of the child. */
  readonly folder: string;
  readonly contents: Contents;
  readonly log: Log;
  readonly timings: IndexTimings;
  readonly version: IndexVersion;
  /** Waited for before a build begins. */
  readonly beforeBuild: () => Promise<unknown>;
  /** Called when a new index is ready to go online. */
  readonly onReady: () => void;
}

/** Makes the index of all pages, in a child process that may die alone, when a burst of publications is over. */
export class WholeIndex {
  readonly #options: WholeIndexOptions;
  readonly #debouncer: Debouncer;
  #request: IndexRequest | undefined;
  #build: IndexBuild | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: WholeIndexOptions) {
    this.#options = options;
    this.#debouncer = debouncer(options.timings.maxWaitMs, () => {
      this.#running = this.#run();
    });
  }

  /** The process that makes an index now. */
  get child(): ChildProcess | undefined {
    return this.#build?.child;
  }

  /** Asks for an index of these pages. */
  async request(
    revision: number,
    pages: readonly SearchPage[],
    aliases: Answering['aliases'],
  ): Promise<void> {
    const { version, timings } = this.#options;
    const signature = signatureOf(pages);
    this.#request = { revision, signature, pages, aliases };
    this.#build?.abortUnlessIn(pages);
    if (signature === version.now.signature && !this.#build) {
      this.#request = undefined;
      const isNews = revision !== version.now.revision;
      await version.holdsAt(revision);
      // The release that asked says still that the index is an earlier one.
      if (isNews) this.#options.onReady();
    } else this.#schedule(timings.quietMs);
  }

  #schedule(delay: number): void {
    if (!this.#stopped && !this.#build) this.#debouncer.schedule(delay);
  }

  async #run(): Promise<void> {
    const { folder, contents, log, timings, beforeBuild } = this.#options;
    const request = this.#request;
    if (!request) return;
    this.#request = undefined;
    const { revision, pages, signature, aliases } = request;
    const build = new IndexBuild({
      pages,
      contents,
      taking: TAKING,
      answering: { index: signature, aliases },
      timeoutMs: timings.timeoutMs,
    });
    this.#build = build;
    await beforeBuild();
    const started = performance.now();
    let wait = timings.quietMs;
    try {
      await this.#put(request, await build.make(folder));
      const ms = Math.round(performance.now() - started);
      log.info('indexed', { revision, pages: pages.length, ms });
    } catch (error) {
      this.#request ??= request;
      if (!build.isAborted) {
        log.error('search index failed', { error });
        wait = timings.retryMs;
      }
    }
    this.#build = undefined;
    if (this.#request) this.#schedule(wait);
  }

  async #put({ revision, signature, pages }: IndexRequest, rows: Version['rows']): Promise<void> {
    const { version, onReady } = this.#options;
    const dropFormer = version.now.dropFormer || version.now.tainted !== null;
    await version.put({
      revision,
      signature,
      rows,
      pages: Object.fromEntries(pages.map(({ url, content, digest }) => [url, [content, digest]])),
      dropFormer,
      tainted: null,
    });
    onReady();
  }

  /** Contents that no release names yet. */
  contents(): Iterable<string> {
    return this.#build?.needed ?? [];
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#debouncer.stop();
    this.#build?.abort();
    await this.#running;
  }
}
