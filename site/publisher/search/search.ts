// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Contents } from '../../release/contents.ts';
import type { Folder } from '../../release/folder.ts';
import type { Row } from '../../release/table.ts';
import type { SearchState } from '../../src/search/state.ts';
import type { Site } from '../render/site.ts';
import { DeltaIndex, deltaState } from './delta-index.ts';
import { INDEX_TIMINGS, type IndexTimings } from './index-timings.ts';
import { IndexVersion } from './index-version.ts';
import { contentOf, knowsLess, withdrawalsOf } from './index-content.ts';
import { searchState } from './search-state.ts';
import { WholeIndex } from './whole-index.ts';

/** How long the whole index waits for the small one, at most, when edit follows edit. Milliseconds. */
const DELTA_FIRST_MS = 2000;

/** The search index: a version of its own beside the pages. */
export class Search {
  readonly #folder: Folder;
  readonly #log: Log;
  readonly #timings: IndexTimings;
  readonly #version: IndexVersion;
  readonly #whole: WholeIndex;
  readonly #delta: DeltaIndex;
  /** Removes an index that knows of a withdrawal, should there be no other by then. */
  #removal: NodeJS.Timeout | undefined;
  #stopped = false;
  /** The files of the whole index that the release online has. */
  #online: Readonly<Record<string, Row>> | undefined;
  /** Called when a new index is ready to go online. */
  onReady: () => void = () => {};

  constructor(folder: Folder, contents: Contents, log: Log, timings: Partial<IndexTimings> = {}) {
    this.#timings = { ...INDEX_TIMINGS, ...timings };
    this.#folder = folder;
    this.#log = log;
    this.#version = new IndexVersion(folder, contents, log);
    const shared = {
      folder: folder.search,
      contents,
      log,
      timings: this.#timings,
      onReady: () => this.onReady(),
    };
    this.#delta = new DeltaIndex({ ...shared, onFailed: () => this.#whole.hurry() });
    this.#whole = new WholeIndex({
      ...shared,
      version: this.#version,
      beforeBuild: () =>
        Promise.race([this.#delta.settled(), sleep(DELTA_FIRST_MS, undefined, { ref: false })]),
    });
  }

  /** The process that makes the whole index now. */
  get child(): ChildProcess | undefined {
    return this.#whole.child;
  }

  get rows(): Readonly<Record<string, Row>> {
    return this.#version.now.rows;
  }

  /** Is the whole index one of these pages, and online? Then no release will bring another until something changes. */
  isWhole(site: Site): boolean {
    const { rows, signature } = this.#version.now;
    return rows === this.#online && signature === contentOf(site).signature;
  }

  /** The revision that a release of this site can say the whole index is of. */
  revisionFor(site: Site, revision: number): number {
    return this.#whole.isOf(contentOf(site)) ? revision : this.#version.now.revision;
  }

  /** Was something withdrawn of which the index may have words? Not all of it has a page that is hidden. */
  #knowsWithdrawn(site: Site): boolean {
    const { rows, withdrawn } = this.#version.now;
    return Object.keys(rows).length > 0 && knowsLess(withdrawn, withdrawalsOf(site));
  }

  /** True while a release must not keep the files of the index before this one. */
  mustDropFormer(site: Site): boolean {
    return this.#version.now.dropFormer || this.#knowsWithdrawn(site);
  }

  /** To be called when a release with these files is online; by then there may be a newer index. */
  async isOnline(rows: Readonly<Record<string, Row>>): Promise<void> {
    const { now } = this.#version;
    this.#online = rows;
    if (now.rows === rows && now.dropFormer) await this.#version.formerIsGone();
  }

  state(site: Site, revision: number): SearchState {
    const { now, chunks, lists, answers } = this.#version;
    const { pages, signature } = now;
    const delta = deltaState(this.#delta.fitting(site, this.#version.now));
    const state = searchState(site, revision, pages, new Set(delta?.pages));
    return { ...state, delta, index: signature, meta: lists, chunks, answers };
  }

  /** The files of the small index, when it can be online beside the whole one. */
  deltaRows(site: Site): Readonly<Record<string, Row>> {
    return this.#delta.fitting(site, this.#version.now)?.rows ?? {};
  }

  async load(): Promise<void> {
    await rm(this.#folder.search, { recursive: true, force: true, maxRetries: 2 }).catch(() => {});
    await this.#version.load();
  }

  /** To be called before a release of this site is online, which hides these pages that the index knows. */
  async hides(pages: readonly string[], site: Site): Promise<void> {
    if (pages.length > 0 || this.#knowsWithdrawn(site)) await this.#version.taint();
    clearTimeout(this.#removal);
    const { tainted } = this.#version.now;
    if (tainted === null || this.#stopped) return;
    const left = tainted + this.#timings.withdrawnMs - Date.now();
    this.#removal = setTimeout(() => void this.#remove(), Math.max(0, left));
  }

  /** Removes an index that has words of what was withdrawn: better no search than that. */
  async #remove(): Promise<void> {
    if (this.#stopped || this.#version.now.tainted === null) return;
    this.#log.error('the search index is taken away: it knows of a withdrawal');
    await this.#version.drop().catch((error: unknown) => {
      this.#log.error('the search index could not be forgotten', { error });
    });
    this.onReady();
  }

  /** Asks for an index of what is online now. */
  async request(site: Site, { revision }: { readonly revision: number }): Promise<void> {
    const content = contentOf(site);
    const { now } = this.#version;
    const isCovered = !this.#stopped && this.#delta.request(revision, content.pages, now);
    // What was withdrawn must leave the index soon.
    const isCalm = isCovered && now.tainted === null;
    await this.#whole.request(revision, content, isCalm);
  }

  /** Contents that no release may name yet: of indexes in the making, and of those that were just made. */
  contents(): string[] {
    const rows = Object.values(this.#version.now.rows);
    return [...this.#whole.contents(), ...rows.map(([hash]) => hash), ...this.#delta.contents()];
  }

  /** Ends the children and waits for them. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#removal);
    await Promise.all([this.#whole.stop(), this.#delta.stop()]);
  }
}
