// SPDX-License-Identifier: AGPL-3.0-or-later
import { Burst } from './burst.ts';
import type { Contents } from '../release/contents.ts';
import type { Folder } from '../release/folder.ts';
import type { Log } from '../log.ts';
import type { Row } from '../release/table.ts';
import { Making } from './search-making.ts';
import { digestAt, type Indexed, type SearchState, signatureOf } from './search-state.ts';
import type { Version } from './search-version.ts';
import type { Site } from './site.ts';

/** A small index of what the whole one does not know yet. */
interface Made {
  readonly revision: number;
  /** Folder of its files on the site. */
  readonly path: string;
  readonly rows: Readonly<Record<string, Row>>;
  readonly pages: readonly Indexed[];
}

/** With more changed pages than that the whole index is waited for. */
const MOST = 50;

/** After a publication, and after the first of a burst at most; milliseconds. */
const PATIENCE = { quiet: 20, most: 200 };

/** What a reader's search loads of it: the program itself is that of the whole index. */
const FILES = /(?:\.pf_(?:meta|index|filter|fragment)|\/pagefind-entry\.json)$/;

/** The pages whose documents the whole index knows in another text, or not at all. */
function changedSince({ pages: known }: Version, pages: readonly Indexed[]): Indexed[] {
  return pages.filter(({ url, digest }) => digest !== '' && known[url]?.[1] !== digest);
}

/**
 * What was published since the whole index was made, as an index of its own that the search page merges into it: made
 * in half a second where the whole one takes 2 to 20. It is online with what it holds or not at all, is never kept
 * when another takes its place, and does not outlive the process.
 */
export class Delta {
  readonly #folder: Folder;
  readonly #contents: Contents;
  readonly #log: Log;
  readonly #burst: Burst;
  readonly #from: number;
  readonly #onReady: () => void;
  #made: Made | undefined;
  #wish: Pick<Made, 'revision' | 'pages'> | undefined;
  #making: Making | undefined;
  #running: Promise<void> = Promise.resolve();
  #idle: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  /** @param from pages of the whole index from which on it is worth it */
  constructor(folder: Folder, contents: Contents, log: Log, from: number, onReady: () => void) {
    this.#from = from;
    this.#folder = folder;
    this.#contents = contents;
    this.#log = log;
    this.#onReady = onReady;
    this.#burst = new Burst(PATIENCE, () => {
      this.#running = this.#run();
    });
  }

  /**
   * The index, when all that it holds is online as it knows it and is not known to the whole index. Without that one
   * nothing searches in it, and its pages may name what was withdrawn.
   */
  fitting(site: Site, whole: Version): Made | undefined {
    const fits = this.#made?.pages.every(
      ({ url, digest }) => digestAt(site, url) === digest && whole.pages[url]?.[1] !== digest,
    );
    return fits && this.#isWorthIt(whole) ? this.#made : undefined;
  }

  /** Asks for an index of what is online now and not known to the whole one. */
  request(revision: number, all: readonly Indexed[], whole: Version): void {
    const pages = this.#isWorthIt(whole) ? changedSince(whole, all) : [];
    const digests = new Map(pages.map(({ url, digest }) => [url, digest]));
    if (this.#made?.pages.some(({ url, digest }) => digests.get(url) !== digest))
      this.#made = undefined;
    this.#making?.abortUnlessIn(all);
    const isWanted = pages.length > 0 && pages.length <= MOST;
    if (!isWanted || this.#made?.path === pathFor(pages)) {
      this.#wish = undefined;
      this.#rest();
      return;
    }
    this.#wish = { revision, pages };
    this.#idle ??= Promise.withResolvers<void>();
    if (!this.#making) this.#burst.wish(PATIENCE.quiet);
  }

  /** Only beside an index that takes long to make, and that the site has. */
  #isWorthIt({ signature, pages }: Version): boolean {
    return signature !== '' && Object.keys(pages).length >= this.#from;
  }

  /** Waits until what was asked for is made. */
  async settled(): Promise<void> {
    await this.#idle?.promise;
  }

  #rest(): void {
    if (this.#making || this.#wish) return;
    this.#idle?.resolve();
    this.#idle = undefined;
  }

  async #run(): Promise<void> {
    for (let wish = this.#wish; wish; wish = this.#wish) {
      this.#wish = undefined;
      await this.#make(wish);
    }
    this.#rest();
  }

  async #make(wish: Pick<Made, 'revision' | 'pages'>): Promise<void> {
    const path = pathFor(wish.pages);
    const making = new Making(wish.pages, this.#contents, {
      prefix: path,
      wants: (file) => FILES.test(file),
    });
    this.#making = making;
    const started = performance.now();
    try {
      this.#made = { ...wish, path, rows: await making.make(this.#folder.search) };
      const ms = Math.round(performance.now() - started);
      this.#log.info('indexed what changed', { ...wish, pages: wish.pages.length, ms });
      this.#onReady();
    } catch (error) {
      // The whole index brings what this one does not.
      if (!making.isAborted) this.#log.warn('the index of what changed failed', { error });
    }
    this.#making = undefined;
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#burst.stop();
    this.#wish = undefined;
    this.#making?.abort();
    await this.#running;
    this.#rest();
  }

  /** Contents that no release may name yet. */
  contents(): string[] {
    const rows = Object.values(this.#made?.rows ?? {});
    return [...(this.#making?.needed ?? []), ...rows.map(([hash]) => hash)];
  }
}

/** Another address for other pages: a reader who has the former one open is told by a 404. */
const pathFor = (pages: readonly Indexed[]): string =>
  `/search-delta/${signatureOf(pages).slice(0, 16)}/`;

/** What the search page is told of it: by which ids its results are known, and which others they take the place of. */
export function deltaState(made: Made | undefined): SearchState['delta'] {
  if (!made) return null;
  const ids = Object.keys(made.rows).flatMap(
    (file) => /\/fragment\/([^/]+)\.pf_fragment$/.exec(file)?.[1] ?? [],
  );
  return { path: made.path, ids, pages: made.pages.map(({ url }) => url) };
}
