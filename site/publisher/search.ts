// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AcceptedSet } from './accepted.ts';
import { Burst, type Patience } from './burst.ts';
import type { Contents } from '../release/contents.ts';
import type { Folder } from '../release/folder.ts';
import type { Log } from '../log.ts';
import type { Row } from '../release/table.ts';
import { Delta, deltaState } from './search-delta.ts';
import { WHOLE } from './search-index.ts';
import { LONGEST, Making } from './search-making.ts';
import {
  type Indexed,
  searchablePages,
  type SearchState,
  searchState,
  signatureOf,
} from './search-state.ts';
import { SearchVersion, type Version } from './search-version.ts';
import type { Site } from './site.ts';

export const PATIENCE: Patience = {
  quiet: 200,
  most: 1500,
  again: 5000,
  withdrawn: 80_000,
  longest: LONGEST,
  deltaFrom: 300,
};

/** How long the whole index waits for the small one, at most, when edit follows edit. Milliseconds. */
const DELTA_FIRST = 2000;

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
  readonly #version: SearchVersion;
  readonly #burst: Burst;
  readonly #delta: Delta;
  #wish: Wish | undefined;
  #making: Making | undefined;
  #running: Promise<void> = Promise.resolve();
  /** Ends the index that knows of a withdrawal, should there be no other by then. */
  #end: NodeJS.Timeout | undefined;
  #stopped = false;
  /** Called when a new index is ready to go online. */
  onReady: () => void = () => {};

  constructor(folder: Folder, contents: Contents, log: Log, patience: Partial<Patience> = {}) {
    this.#patience = { ...PATIENCE, ...patience };
    this.#folder = folder;
    this.#contents = contents;
    this.#log = log;
    this.#version = new SearchVersion(folder, contents, log);
    const { deltaFrom } = this.#patience;
    this.#delta = new Delta(folder, contents, log, deltaFrom, () => this.onReady());
    this.#burst = new Burst(this.#patience, () => {
      this.#running = this.#run();
    });
  }

  /** The process that makes an index now. */
  get child(): ChildProcess | undefined {
    return this.#making?.child;
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
    const delta = deltaState(this.#delta.fitting(site, this.#version.now));
    const state = searchState(site, revision, pages, new Set(delta?.pages));
    return { ...state, delta, index: signature };
  }

  /** The files of the small index, when it holds. */
  deltaRows(site: Site): Readonly<Record<string, Row>> {
    return this.#delta.fitting(site, this.#version.now)?.rows ?? {};
  }

  async load(): Promise<void> {
    await rm(this.#folder.search, { recursive: true, force: true, maxRetries: 2 }).catch(() => {});
    await this.#version.load();
  }

  /** To be called before a release that hides these pages, which the index knows, is online. */
  async hides(pages: readonly string[]): Promise<void> {
    if (pages.length > 0) await this.#version.taint();
    clearTimeout(this.#end);
    const { tainted } = this.#version.now;
    if (tainted === null || this.#stopped) return;
    const left = tainted + this.#patience.withdrawn - Date.now();
    this.#end = setTimeout(() => void this.#takeAway(), Math.max(0, left));
  }

  /** The words of what was withdrawn must go: rather no search than one that can be asked for them. */
  async #takeAway(): Promise<void> {
    if (this.#stopped || this.#version.now.tainted === null) return;
    this.#log.error('the search index is taken away: it knows of a withdrawal');
    await this.#version.drop().catch((error: unknown) => {
      this.#log.error('the search index could not be forgotten', { error });
    });
    this.onReady();
  }

  /** Asks for an index of what is online now. */
  async request(site: Site, set: AcceptedSet): Promise<void> {
    const pages = searchablePages(site);
    const signature = signatureOf(pages);
    this.#wish = { revision: set.revision, signature, pages };
    this.#making?.abortUnlessIn(pages);
    if (!this.#stopped) this.#delta.request(set.revision, pages, this.#version.now);
    if (signature === this.#version.now.signature && !this.#making) {
      this.#wish = undefined;
      await this.#version.holdsAt(set.revision);
    } else this.#schedule(this.#patience.quiet);
  }

  #schedule(delay: number): void {
    if (!this.#stopped && !this.#making) this.#burst.wish(delay);
  }

  async #run(): Promise<void> {
    const wish = this.#wish;
    if (!wish) return;
    this.#wish = undefined;
    const making = new Making(wish.pages, this.#contents, WHOLE, this.#patience.longest);
    this.#making = making;
    await Promise.race([this.#delta.settled(), sleep(DELTA_FIRST, undefined, { ref: false })]);
    const started = performance.now();
    let again = this.#patience.quiet;
    try {
      await this.#take(wish, await making.make(this.#folder.search));
      const ms = Math.round(performance.now() - started);
      this.#log.info('indexed', { revision: wish.revision, pages: wish.pages.length, ms });
    } catch (error) {
      this.#wish ??= wish;
      if (!making.isAborted) {
        this.#log.error('search index failed', { error });
        again = this.#patience.again;
      }
    }
    this.#making = undefined;
    if (this.#wish) this.#schedule(again);
  }

  async #take({ revision, signature, pages }: Wish, rows: Version['rows']): Promise<void> {
    const former = this.#version.now;
    const dropFormer = former.dropFormer || former.tainted !== null;
    const known = pages.map(({ url, content, digest }) => [url, [content, digest]] as const);
    const online = Object.fromEntries(known);
    await this.#version.put({
      revision,
      signature,
      rows,
      pages: online,
      dropFormer,
      tainted: null,
    });
    this.onReady();
  }

  /** Ends the child and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#burst.stop();
    clearTimeout(this.#end);
    this.#making?.abort();
    await this.#delta.stop();
    await this.#running;
  }

  /** Contents that no release may name yet: of the index in the making, and of one that was just made. */
  contents(): string[] {
    const rows = Object.values(this.#version.now.rows);
    return [
      ...(this.#making?.needed ?? []),
      ...rows.map(([hash]) => hash),
      ...this.#delta.contents(),
    ];
  }
}
