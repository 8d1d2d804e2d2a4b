// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@portico/shared/canonical';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import type { AcceptedSet } from './accepted.ts';
import type { Contents } from './contents.ts';
import { eachOf, readIfThere, writeWhole } from './disk.ts';
import type { Folder } from './folder.ts';
import type { Log } from './log.ts';
import { Row } from './release.ts';
import { makeIndex } from './search-index.ts';
import { type Indexed, searchablePages, type SearchState, searchState } from './search-state.ts';
import type { Site } from './site.ts';

/** The index that is online: its files, and which text of which page it knows. */
const Version = z.object({
  revision: z.int().nonnegative(),
  /** Hash over the pages in their order: the same pages need no new index. */
  signature: z.string(),
  rows: z.record(z.string(), Row),
  /** Address → content hash of the page and digest of the document. */
  pages: z.record(z.string(), z.tuple([z.string(), z.string()])),
  /** The index before this one knows pages that are gone: its files must not stay. Until this one is online. */
  dropFormer: z.boolean().default(false),
});
type Version = z.infer<typeof Version>;

const NONE: Version = { revision: 0, signature: '', rows: {}, pages: {}, dropFormer: false };

/** How an index waits for the last of a burst of publications, but not for ever. Milliseconds. */
export interface Patience {
  /** After a publication. */
  readonly quiet: number;
  /** After the first of a burst, at most. */
  readonly most: number;
  /** After a failure. */
  readonly again: number;
}

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
  #version: Version = NONE;
  #wish: Wish | undefined;
  #firstWish = 0;
  #timer: NodeJS.Timeout | undefined;
  #building: AbortController | undefined;
  /** Addresses of the pages that are being indexed. */
  #indexing: readonly string[] = [];
  /** Contents that the index in the making reads or has made: no release names them yet. */
  readonly #needed = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #saving: Promise<void> = Promise.resolve();
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
  }

  get rows(): Readonly<Record<string, Row>> {
    return this.#version.rows;
  }

  get revision(): number {
    return this.#version.revision;
  }

  /** True while a release must not keep the files of the index before this one. */
  knowsOfWithdrawals(): boolean {
    return this.#version.dropFormer;
  }

  /** To be called when a release with these files is online; by then there may be a newer index. */
  async isOnline(rows: Readonly<Record<string, Row>>): Promise<void> {
    if (this.#version.rows !== rows || !this.#version.dropFormer) return;
    this.#version = { ...this.#version, dropFormer: false };
    await this.#save();
  }

  state(site: Site, revision: number): SearchState & { readonly index: string } {
    const { pages, signature } = this.#version;
    return { ...searchState(site, revision, pages), index: signature };
  }

  async load(): Promise<void> {
    await rm(this.#folder.search, { recursive: true, force: true, maxRetries: 2 }).catch(() => {});
    const text = await readIfThere(this.#file);
    if (text === undefined) return;
    try {
      this.#version = parseOrThrow(Version, JSON.parse(text), this.#file);
    } catch (error) {
      // A power cut may leave less than was written; an index can be made anew.
      this.#log.error('the search index is made anew', { error });
    }
    const damaged = await this.#damaged();
    if (damaged.length === 0) return;
    // What it knows of pages still counts: some of them may have to be hidden until the next one.
    this.#version = { ...this.#version, signature: '' };
    this.#log.error('the search index is made anew', {
      damaged: damaged.length,
      first: damaged[0],
    });
  }

  /** Files of the index that are not whole on the disk. */
  async #damaged(): Promise<string[]> {
    const damaged: string[] = [];
    await eachOf(Object.entries(this.#version.rows), 32, async ([address, [hash, , , bytes]]) => {
      if (!(await this.#contents.has(hash, bytes))) damaged.push(address);
    });
    return damaged;
  }

  /** One after the other, each with what holds by then: an older text must not come last. */
  #save(): Promise<void> {
    const write = (): Promise<void> => writeWhole(this.#file, JSON.stringify(this.#version));
    this.#saving = this.#saving.then(write, write);
    return this.#saving;
  }

  get #file(): string {
    return path.join(this.#folder.root, 'search.json');
  }

  /** Asks for an index of what is online now. */
  request(site: Site, set: AcceptedSet): void {
    const pages = searchablePages(site);
    const signature = sha256(pages.map(({ url, content }) => `${url} ${content}\n`).join(''));
    this.#wish = { revision: set.revision, signature, pages };
    // What was withdrawn must not get into an index that is still being made.
    if (lacks(pages, this.#indexing)) this.#building?.abort();
    if (signature === this.#version.signature && !this.#building) {
      this.#version = { ...this.#version, revision: set.revision };
      this.#wish = undefined;
      return;
    }
    this.#schedule(this.#patience.quiet);
  }

  #schedule(delay: number): void {
    if (this.#stopped || this.#building) return;
    const now = performance.now();
    if (!this.#timer) this.#firstWish = now;
    clearTimeout(this.#timer);
    const wait = Math.max(
      0,
      Math.min(delay, this.#firstWish + Math.max(this.#patience.most, delay) - now),
    );
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running = this.#run();
    }, wait);
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
    const dropFormer = this.#version.dropFormer || lacks(pages, Object.keys(this.#version.pages));
    const known = pages.map(({ url, content, digest }) => [url, [content, digest]] as const);
    const made = { revision, signature, rows, pages: Object.fromEntries(known), dropFormer };
    this.#version = parseOrThrow(Version, made, 'search index');
    await this.#save();
    this.onReady();
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#building?.abort();
    await this.#running;
  }

  /** Contents that no release may name yet: of the index in the making, and of one that was just made. */
  contents(): string[] {
    return [...this.#needed, ...Object.values(this.#version.rows).map(([hash]) => hash)];
  }
}
