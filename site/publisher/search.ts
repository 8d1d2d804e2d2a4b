// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { sha256 } from '@portico/shared/canonical';
import type { AcceptedSet } from './accepted.ts';
import { Burst, type Patience } from './burst.ts';
import type { Contents } from './contents.ts';
import type { Folder } from './folder.ts';
import type { Log } from './log.ts';
import type { Row } from './release.ts';
import { makeIndex } from './search-index.ts';
import { type Indexed, searchablePages, type SearchState, searchState } from './search-state.ts';
import { SearchVersion } from './search-version.ts';
import type { Site } from './site.ts';

export const PATIENCE: Patience = { quiet: 200, most: 1500, again: 5000 };

interface Wish {
  readonly revision: number;
  readonly signature: string;
  readonly pages: readonly Indexed[];
}

/** Is one of these addresses not among the pages? */
function lacks(pages: readonly Indexed[], urls: readonly string[]): boolean {
  const known = new Set(pages.map(({ url }) => url));
  return urls.some((url) => !known.has(url));
}

/** The search index: a version of its own beside the pages, made by a child process that may die alone. */
export class Search {
  readonly #folder: Folder;
  readonly #contents: Contents;
  readonly #log: Log;
  readonly #patience: Patience;
  readonly #version: SearchVersion;
  readonly #burst: Burst;
  #wish: Wish | undefined;
  #building: AbortController | undefined;
  /** Addresses of the pages that are being indexed. */
  #indexing: readonly string[] = [];
  /** Contents that the index in the making reads or has made: no release names them yet. */
  readonly #needed = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  /** The process that makes an index now. */
  child: ChildProcess | undefined;
  /** Called when a new index is ready to go online. */
  onReady: () => void = () => {};

  constructor(folder: Folder, contents: Contents, log: Log, patience = PATIENCE) {
    this.#patience = patience;
    this.#folder = folder;
    this.#contents = contents;
    this.#log = log;
    this.#version = new SearchVersion(folder, contents, log);
    this.#burst = new Burst(patience, () => {
      this.#running = this.#run();
    });
  }

  get rows(): Readonly<Record<string, Row>> {
    return this.#version.now.rows;
  }

  get revision(): number {
    return this.#version.now.revision;
  }

  /** True while a release must not keep the files of the index before this one. */
  knowsOfWithdrawals(): boolean {
    return this.#version.now.dropFormer;
  }

  /** To be called when a release with these files is online; by then there may be a newer index. */
  async isOnline(rows: Readonly<Record<string, Row>>): Promise<void> {
    const { now } = this.#version;
    if (now.rows === rows && now.dropFormer) await this.#version.formerIsGone();
  }

  state(site: Site, revision: number): SearchState & { readonly index: string } {
    const { pages, signature } = this.#version.now;
    return { ...searchState(site, revision, pages), index: signature };
  }

  async load(): Promise<void> {
    await rm(this.#folder.search, { recursive: true, force: true, maxRetries: 2 }).catch(() => {});
    await this.#version.load();
  }

  /** Asks for an index of what is online now. */
  request(site: Site, set: AcceptedSet): void {
    const pages = searchablePages(site);
    const signature = sha256(pages.map(({ url, content }) => `${url} ${content}\n`).join(''));
    this.#wish = { revision: set.revision, signature, pages };
    // What was withdrawn must not get into an index that is still being made.
    if (lacks(pages, this.#indexing)) this.#building?.abort();
    if (signature === this.#version.now.signature && !this.#building) {
      this.#version.holdsAt(set.revision);
      this.#wish = undefined;
      return;
    }
    this.#schedule(this.#patience.quiet);
  }

  #schedule(delay: number): void {
    if (!this.#stopped && !this.#building) this.#burst.wish(delay);
  }

  async #run(): Promise<void> {
    const wish = this.#wish;
    if (!wish) return;
    this.#wish = undefined;
    this.#building = new AbortController();
    this.#indexing = wish.pages.map(({ url }) => url);
    const { signal } = this.#building;
    const started = performance.now();
    let again = this.#patience.quiet;
    try {
      await this.#build(wish, signal);
      const ms = Math.round(performance.now() - started);
      this.#log.info('indexed', { revision: wish.revision, pages: wish.pages.length, ms });
    } catch (error) {
      this.#wish ??= wish;
      if (!signal.aborted) {
        this.#log.error('search index failed', { error });
        again = this.#patience.again;
      }
    }
    this.#building = undefined;
    this.#indexing = [];
    this.#needed.clear();
    if (this.#wish) this.#schedule(again);
  }

  async #build(wish: Wish, signal: AbortSignal): Promise<void> {
    const { revision, signature, pages } = wish;
    for (const { content } of pages) this.#needed.add(content);
    const rows = await makeIndex({
      folder: this.#folder.search,
      contents: this.#contents,
      pages,
      signal,
      onChild: (child) => {
        this.child = child;
      },
      onTaken: (hash) => this.#needed.add(hash),
    });
    const former = this.#version.now;
    const dropFormer = former.dropFormer || lacks(pages, Object.keys(former.pages));
    const known = pages.map(({ url, content, digest }) => [url, [content, digest]] as const);
    const made = { revision, signature, rows, pages: Object.fromEntries(known), dropFormer };
    await this.#version.put(made);
    this.onReady();
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#burst.stop();
    this.#building?.abort();
    await this.#running;
  }

  /** Contents that no release may name yet: of the index in the making, and of one that was just made. */
  contents(): string[] {
    return [...this.#needed, ...Object.values(this.#version.now.rows).map(([hash]) => hash)];
  }
}
