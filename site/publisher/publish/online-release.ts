// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Contents } from '../../release/contents.ts';
import type { Folder } from '../../release/folder.ts';
import type { KeptRows } from './kept-rows.ts';
import type { Log } from '../../log.ts';
import {
  currentNumber,
  type Row,
  readTable,
  sweepReleases,
  switchTo,
  type Table,
} from '../../release/table.ts';
import type { Page, PageContent } from '../render/query-cache.ts';
import { type ReleaseInput, releaseJson } from './release-input.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** How long the predecessor of a release stays: answers that began with it have ended by then. */
const PREDECESSOR_MS = 60_000;

function* hashesOf({ rows }: Table): Generator<string> {
  for (const [hash] of Object.values(rows)) yield hash;
}

/** Contents that a release names and the next one does not: a whole table of each of a burst would be megabytes. */
function onlyIn(former: Table, next: Table): string[] {
  const there = new Set(hashesOf(next));
  return [...new Set(hashesOf(former))].filter((hash) => !there.has(hash));
}

/** The release that is online. Makes the next one, and removes former ones. */
export class OnlineRelease {
  readonly #folder: Folder;
  readonly #contents: Contents;
  readonly #kept: KeptRows;
  readonly #log: Log;
  #table: Table | undefined;
  /** Releases that are not needed any more, since when, and the contents that only they name. */
  #former: { readonly number: number; readonly since: number; readonly only: readonly string[] }[] =
    [];

  constructor(folder: Folder, contents: Contents, kept: KeptRows, log: Log) {
    this.#folder = folder;
    this.#contents = contents;
    this.#kept = kept;
    this.#log = log;
  }

  get table(): Table | undefined {
    return this.#table;
  }

  async load(): Promise<void> {
    await this.#kept.load();
    const number = await currentNumber(this.#folder);
    if (number === 0) return;
    this.#table = await readTable(this.#folder, number).catch((error: unknown) => {
      // All that was accepted is rendered at the start anyway: the next release replaces it.
      this.#log.error('the release that is online cannot be read', { number, error });
      return undefined;
    });
  }

  async #json(value: unknown): Promise<Row> {
    const body = Buffer.from(JSON.stringify(value));
    return [await this.#contents.put(body), 200, JSON_TYPE, body.length];
  }

  /** Makes a release and puts it online. */
  async publish(input: ReleaseInput, now: number): Promise<Table> {
    const rows: Record<string, Row> = {
      ...input.assets,
      ...input.search,
      ...input.delta,
      ...input.media,
    };
    for (const [path, row] of input.pages) rows[path] = row;
    // After the pages: the former address of another document may have answered 410 there.
    Object.assign(rows, input.sheets);
    rows['/release.json'] = await this.#json(releaseJson(input));
    rows['/search-state.json'] = await this.#json(input.searchState);
    if (this.#table) {
      // The release that is online knows who used its pictures and files, even if a crash came before this one.
      this.#kept.replace(this.#table.rows, rows, this.#table.owners ?? {}, now);
    }
    this.#kept.drop(new Set(input.gone));
    if (input.dropFormerSearch) this.#kept.dropSearch();
    for (const [path, row] of this.#kept.rows()) rows[path] ??= row;
    await this.#kept.save();
    const number = Math.max(this.#table?.number ?? 0, await currentNumber(this.#folder)) + 1;
    const { set, at } = input;
    const owners = { ...this.#kept.owners(), ...input.owners };
    const table: Table = { number, revision: set.revision, at, rows, owners };
    await switchTo(this.#folder, table);
    if (this.#table) {
      const only = onlyIn(this.#table, table);
      this.#former.push({ number: this.#table.number, since: now, only });
    }
    this.#table = table;
    return table;
  }

  /** The content at an address, to be kept when the page cannot be rendered. */
  pageAt(path: string, kept: NonNullable<Page['kept']>): PageContent | undefined {
    const row = this.#table?.rows[path];
    if (!row) return undefined;
    const [content, status, type, bytes] = row;
    return { path, content, status, type, bytes, kept };
  }

  /** Is there a release that can be removed? */
  canSweep(now: number): boolean {
    return this.#former.some(({ since }) => since + PREDECESSOR_MS <= now);
  }

  /**
   * Removes releases that are not served any more, and contents that no release names.
   * @param also contents to keep besides. @returns how many contents were removed
   */
  async sweep(now: number, also: readonly string[] = []): Promise<number> {
    this.#former = this.#former.filter(({ since }) => since + PREDECESSOR_MS > now);
    const needed = new Set<string>(also);
    const numbers = new Set(this.#former.map(({ number }) => number));
    for (const { only } of this.#former) for (const hash of only) needed.add(hash);
    if (this.#table) {
      numbers.add(this.#table.number);
      for (const hash of hashesOf(this.#table)) needed.add(hash);
    }
    await sweepReleases(this.#folder, numbers);
    return this.#contents.sweep(needed);
  }
}
