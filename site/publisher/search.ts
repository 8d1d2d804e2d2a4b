// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@portico/shared/canonical';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import type { AcceptedSet } from './accepted.ts';
import { takeFolder } from './assets.ts';
import type { Contents } from './contents.ts';
import { readIfThere, writeWhole } from './disk.ts';
import type { Folder } from './folder.ts';
import type { Log } from './log.ts';
import { Row } from './release.ts';
import { type Indexed, searchablePages, searchState } from './search-state.ts';
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

/** Parts of Pagefind's output that the search page does not use. */
const UNUSED = /pagefind-(?:ui|modular-ui|component-ui|highlight)/;

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

  state(site: Site, revision: number): unknown {
    return searchState(site, revision, this.#version.pages);
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
    const started = performance.now();
    let again = this.#patience.quiet;
    try {
      await this.#build(wish, this.#building.signal);
      const ms = Math.round(performance.now() - started);
      this.#log.info('indexed', { revision: wish.revision, pages: wish.pages.length, ms });
    } catch (error) {
      if (!this.#stopped) this.#log.error('search index failed', { error });
      this.#wish ??= wish;
      again = this.#patience.again;
    }
    this.#building = undefined;
    if (this.#wish) this.#schedule(again);
  }

  async #build(wish: Wish, signal: AbortSignal): Promise<void> {
    await mkdir(this.#folder.search, { recursive: true });
    const out = await mkdtemp(path.join(this.#folder.search, 'index-'));
    try {
      await this.#index(wish, out, signal);
      const files = await takeFolder(out, '/pagefind/', this.#contents);
      const rows = Object.fromEntries(Object.entries(files).filter(([file]) => !UNUSED.test(file)));
      const pages = wish.pages.map(({ url, content, digest }) => [url, [content, digest]] as const);
      const known = new Set(wish.pages.map(({ url }) => url));
      const dropFormer =
        this.#version.dropFormer || Object.keys(this.#version.pages).some((url) => !known.has(url));
      const { revision, signature } = wish;
      const made = { revision, signature, rows, pages: Object.fromEntries(pages), dropFormer };
      this.#version = parseOrThrow(Version, made, 'search index');
      await this.#save();
    } finally {
      await rm(out, { recursive: true, force: true });
    }
    this.onReady();
  }

  async #index(wish: Wish, out: string, signal: AbortSignal): Promise<void> {
    const child = fork(path.join(import.meta.dirname, 'search-child.ts'), {
      signal,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const pages = wish.pages.map(({ url, content }) => ({
      url,
      file: this.#contents.fileOf(content),
    }));
    this.child = child;
    child.send({ out, pages });
    const [code] = await once(child, 'exit', { signal }).finally(() => {
      this.child = undefined;
    });
    if (code !== 0) throw new Error(`The search child ended with ${code ?? 'a signal'}.`);
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#building?.abort();
    await this.#running;
  }

  /** Contents that a release will need once the index is adopted. */
  contents(): string[] {
    return Object.values(this.#version.rows).map(([hash]) => hash);
  }
}
