// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import type { Log } from '../../log.ts';
import type { Contents } from '../../release/contents.ts';
import type { Taking } from '../../release/take-files.ts';
import { type Debouncer, debouncer } from '../debouncer.ts';
import { IndexBuild, isOfEverySearch } from './run-pagefind.ts';
import type { IndexTimings } from './index-timings.ts';
import type { IndexVersion, Version } from './index-version.ts';
import { type IndexContent, knowsLess } from './index-content.ts';

/** Parts of Pagefind's output that the search page does not use. */
const UNUSED = /pagefind-(?:ui|modular-ui|component-ui|highlight|worker|answers)/;

const TAKING: Taking = {
  prefix: '/pagefind/',
  wants: (file) => !UNUSED.test(file),
  unpacks: isOfEverySearch,
};

interface IndexRequest extends IndexContent {
  readonly revision: number;
  /** Does nobody wait for it? Then it is made when others have worked, at a low priority. */
  readonly isCalm: boolean;
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
  /** What it is made of. */
  #built: IndexRequest | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  /** Did the last attempt fail? Then the next one makes nothing but the index: its answers may be the reason. */
  #hasFailed = false;

  constructor(options: WholeIndexOptions) {
    this.#options = options;
    this.#debouncer = debouncer(() => {
      this.#running = this.#run();
    });
  }

  /** The process that makes an index now. */
  get child(): ChildProcess | undefined {
    return this.#build?.child;
  }

  /** Is this what the newest index is made of? Then it needs no other, and a release with it may say so. */
  isOf({ signature, withdrawn }: IndexContent): boolean {
    const { now } = this.#options.version;
    return (
      signature === now.signature && now.tainted === null && !knowsLess(now.withdrawn, withdrawn)
    );
  }

  /** Asks for an index of this content. @param isCalm does nobody wait for it? */
  async request(revision: number, content: IndexContent, isCalm: boolean): Promise<void> {
    const { version } = this.#options;
    const { signature, withdrawn } = content;
    this.#request = { revision, isCalm, ...content };
    this.#abortUnlessIn(content);
    if (!isCalm && this.#built?.isCalm) this.#build?.abort();
    if (signature === version.now.signature && !this.#build) {
      this.#request = undefined;
      const isSaid = this.isOf(content);
      const isNews = revision !== version.now.revision;
      await version.holdsAt(revision, withdrawn);
      // The release that asked says still that the index is an earlier one.
      if (isNews && !isSaid) this.#options.onReady();
    } else this.#schedule();
  }

  /** What was withdrawn must not get into an index, whether or not it has a page of its own. */
  #abortUnlessIn({ pages, withdrawn }: IndexContent): void {
    this.#build?.abortUnlessIn(pages);
    if (this.#built && knowsLess(this.#built.withdrawn, withdrawn)) this.#build?.abort();
  }

  /** Somebody waits for it after all. */
  hurry(): void {
    if (!this.#request?.isCalm) return;
    this.#request = { ...this.#request, isCalm: false };
    this.#schedule();
  }

  #schedule(): void {
    if (this.#stopped || this.#build) return;
    const { timings, version } = this.#options;
    const { quietMs, maxWaitMs, calmQuietMs, calmMaxWaitMs, retryMs } = timings;
    // A withdrawal waits for nothing.
    if (this.#hasFailed && version.now.tainted === null)
      this.#debouncer.schedule(retryMs, maxWaitMs);
    else if (!this.#request?.isCalm) this.#debouncer.schedule(quietMs, maxWaitMs);
    else this.#debouncer.schedule(Math.max(quietMs, calmQuietMs), calmMaxWaitMs);
  }

  async #run(): Promise<void> {
    const { folder, contents, log, timings, version, beforeBuild } = this.#options;
    const request = this.#request;
    if (!request) return;
    this.#request = undefined;
    const { revision, pages, signature, aliases, withdrawn, isCalm } = request;
    // Asked for again while it was made.
    if (this.isOf(request)) {
      await version.holdsAt(revision, withdrawn);
      return;
    }
    const build = new IndexBuild({
      pages,
      contents,
      taking: TAKING,
      ...(!this.#hasFailed && { answering: { index: signature, aliases } }),
      timeoutMs: timings.timeoutMs,
      isCalm: isCalm && !this.#hasFailed,
    });
    this.#build = build;
    this.#built = request;
    await beforeBuild();
    const started = performance.now();
    try {
      await this.#put(request, await build.make(folder));
      this.#hasFailed = false;
      const ms = Math.round(performance.now() - started);
      log.info('indexed', { revision, pages: pages.length, ms });
    } catch (error) {
      this.#request ??= request;
      if (!build.isAborted) {
        log.error('search index failed', { error });
        this.#hasFailed = true;
      }
    }
    this.#build = undefined;
    this.#built = undefined;
    if (this.#request) this.#schedule();
  }

  async #put(
    { revision, signature, pages, withdrawn }: IndexRequest,
    rows: Version['rows'],
  ): Promise<void> {
    const { version, onReady } = this.#options;
    const dropFormer = version.now.dropFormer || version.now.tainted !== null;
    await version.put({
      revision,
      signature,
      rows,
      pages: Object.fromEntries(pages.map(({ url, content, digest }) => [url, [content, digest]])),
      dropFormer,
      tainted: null,
      withdrawn: [...withdrawn],
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
