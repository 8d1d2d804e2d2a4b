// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Log } from '../../log.ts';
import type { Contents } from '../../release/contents.ts';
import type { Row } from '../../release/table.ts';
import type { SearchState } from '../../src/search/state.ts';
import type { Site } from '../render/site.ts';
import { type Debouncer, debouncer } from '../debouncer.ts';
import { IndexBuild, isOfEverySearch } from './run-pagefind.ts';
import { INDEX_TIMINGS, type IndexTimings } from './index-timings.ts';
import type { Version } from './index-version.ts';
import { digestAt, type SearchPage, signatureOf } from './searchable-pages.ts';

interface DeltaRequest {
  readonly revision: number;
  readonly pages: readonly SearchPage[];
}

/** A small index of what the whole one does not know yet. */
interface Delta extends DeltaRequest {
  /** Folder of its files on the site. */
  readonly path: string;
  readonly rows: Readonly<Record<string, Row>>;
}

/** The pages whose documents the whole index knows in another text, or not at all. */
function changedSince({ pages: known }: Version, pages: readonly SearchPage[]): SearchPage[] {
  return pages.filter(({ url, digest }) => digest !== null && known[url]?.[1] !== digest);
}

/** Another address for other pages: a reader who has the former one open gets a 404 and loads the new one. */
const pathFor = (pages: readonly SearchPage[]): string =>
  `/search-delta/${signatureOf(pages).slice(0, 16)}/`;

/** The part of `/search-state.json` about it: ids of its results, and the pages whose other results they replace. */
export function deltaState(made: Delta | undefined): SearchState['delta'] {
  if (!made) return null;
  const ids = Object.keys(made.rows).flatMap(
    (file) => /\/fragment\/([^/]+)\.pf_fragment$/.exec(file)?.[1] ?? [],
  );
  return { path: made.path, ids, pages: made.pages.map(({ url }) => url) };
}

interface DeltaOptions {
  /** For the work of the child. */
  readonly folder: string;
  readonly contents: Contents;
  readonly log: Log;
  readonly timings: Pick<IndexTimings, 'deltaMinPages'>;
  /** Called when a new index is ready to go online. */
  readonly onReady: () => void;
  /** Called when one could not be made: the whole index brings what it does not. */
  readonly onFailed: () => void;
}

/** With more changed pages than that, the whole index is waited for. */
const MAX_PAGES = 50;

/** After a publication, and after the first of a burst at most. */
const QUIET_MS = 20;
const MAX_WAIT_MS = 200;

/** The files that a reader's search loads of it: the program itself is that of the whole index. */
const FILES = /(?:\.pf_(?:meta|index|filter|fragment)|\/pagefind-entry\.json)$/;

/**
 * Makes an index of what was published since the whole one was made, which the search page merges into that: made in
 * half a second where the whole one takes 2 to 20. It is online with what it holds or not at all, is never kept when
 * another replaces it, and does not outlive the process.
 */
export class DeltaIndex {
  readonly #options: DeltaOptions;
  readonly #debouncer: Debouncer;
  #made: Delta | undefined;
  #request: DeltaRequest | undefined;
  /** Address of the last one that could not be made. */
  #failed: string | undefined;
  #build: IndexBuild | undefined;
  #running: Promise<void> = Promise.resolve();
  #idle: PromiseWithResolvers<void> | undefined;

  constructor(options: DeltaOptions) {
    this.#options = options;
    this.#debouncer = debouncer(() => {
      this.#running = this.#run();
    });
  }

  /**
   * The index, when all that it holds is online as it knows it and is not known to the whole index. Without that one
   * nothing searches in it, and its pages may name what was withdrawn.
   */
  fitting(site: Site, whole: Version): Delta | undefined {
    const fits = this.#made?.pages.every(
      ({ url, digest }) => digestAt(site, url) === digest && whole.pages[url]?.[1] !== digest,
    );
    return fits && this.#isWorthIt(whole) ? this.#made : undefined;
  }

  /**
   * Asks for an index of what is online now and not known to the whole one.
   * @returns whether it brings, or will bring, documents that the whole one lacks, and all of them
   */
  request(revision: number, all: readonly SearchPage[], whole: Version): boolean {
    const pages = this.#isWorthIt(whole) ? changedSince(whole, all) : [];
    const digests = new Map(pages.map(({ url, digest }) => [url, digest]));
    if (this.#made?.pages.some(({ url, digest }) => digests.get(url) !== digest))
      this.#made = undefined;
    this.#build?.abortUnlessIn(all);
    const isWanted = pages.length > 0 && pages.length <= MAX_PAGES;
    if (!isWanted || this.#made?.path === pathFor(pages)) {
      this.#request = undefined;
      this.#resolveIdle();
    } else {
      this.#request = { revision, pages };
      this.#idle ??= Promise.withResolvers<void>();
      if (!this.#build) this.#debouncer.schedule(QUIET_MS, MAX_WAIT_MS);
    }
    return isWanted && this.#failed !== pathFor(pages);
  }

  /** Only beside an index that takes long to make, and that the site has. */
  #isWorthIt({ signature, pages }: Version): boolean {
    return signature !== '' && Object.keys(pages).length >= this.#options.timings.deltaMinPages;
  }

  /** Waits until what was asked for is made. */
  async settled(): Promise<void> {
    await this.#idle?.promise;
  }

  #resolveIdle(): void {
    if (this.#build || this.#request) return;
    this.#idle?.resolve();
    this.#idle = undefined;
  }

  async #run(): Promise<void> {
    for (let request = this.#request; request; request = this.#request) {
      this.#request = undefined;
      // Asked for again while it was made: a page that has got its sheet is searched by the same words.
      if (!this.#isMade(request)) await this.#make(request);
    }
    this.#resolveIdle();
  }

  #isMade({ pages }: DeltaRequest): boolean {
    const digests = new Map(this.#made?.pages.map(({ url, digest }) => [url, digest]));
    return (
      this.#made?.path === pathFor(pages) &&
      pages.every(({ url, digest }) => digests.get(url) === digest)
    );
  }

  async #make(request: DeltaRequest): Promise<void> {
    const { folder, contents, log, onReady, onFailed } = this.#options;
    const { pages } = request;
    const path = pathFor(pages);
    const taking = {
      prefix: path,
      wants: (file: string) => FILES.test(file),
      unpacks: isOfEverySearch,
    };
    const { timeoutMs } = INDEX_TIMINGS;
    const build = new IndexBuild({ pages, contents, taking, timeoutMs });
    this.#build = build;
    const started = performance.now();
    try {
      this.#made = { ...request, path, rows: await build.make(folder) };
      const ms = Math.round(performance.now() - started);
      log.info('indexed what changed', { ...request, pages: pages.length, ms });
      onReady();
    } catch (error) {
      if (!build.isAborted) {
        log.warn('the index of what changed failed', { error });
        this.#failed = path;
        onFailed();
      }
    }
    this.#build = undefined;
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#debouncer.stop();
    this.#request = undefined;
    this.#build?.abort();
    await this.#running;
    this.#resolveIdle();
  }

  /** Contents that no release may name yet. */
  contents(): string[] {
    const rows = Object.values(this.#made?.rows ?? {});
    return [...(this.#build?.needed ?? []), ...rows.map(([hash]) => hash)];
  }
}
