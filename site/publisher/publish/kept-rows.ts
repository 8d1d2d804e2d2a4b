// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import type { Log } from '../../log.ts';
import { Row } from '../../release/table.ts';

/** An address that no release names any more and that is still answered: a reader may have the page open. */
const KeptRow = z.object({
  row: Row,
  /** Milliseconds since 1970. */
  until: z.number(),
  /** Documents that used it; when they are withdrawn it goes with them. */
  owners: z.array(z.string()),
});
const Kept = z.record(z.string(), KeptRow);

const WEEK = 7 * 24 * 3_600_000;
/**
 * Files of former search indexes that are kept: each edit renames a part of them, and every release lists them all. The
 * oldest go first; the search page then takes the new index.
 */
const MAX_SEARCH_FILES = 2000;

/** Addresses that name their content: a former page that is still open asks for them. */
const isLasting = (path: string): boolean => /^\/(?:assets|media|pagefind)\//.test(path);

export class KeptRows {
  readonly #folder: Folder;
  readonly #log: Log;
  #rows = new Map<string, z.infer<typeof KeptRow>>();

  constructor(folder: Folder, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  async load(): Promise<void> {
    const text = await readIfThere(this.#folder.kept);
    if (text === undefined) return;
    try {
      const rows = parseOrThrow(Kept, JSON.parse(text), this.#folder.kept);
      this.#rows = new Map(Object.entries(rows));
    } catch (error) {
      // A power cut may leave less than was written; the release that is online has these rows too.
      this.#log.error('the kept addresses cannot be read and are dropped', { error });
    }
  }

  /** Keeps what `after` does not have any more. @param owners document ids by address. */
  replace(
    before: Readonly<Record<string, Row>>,
    after: Readonly<Record<string, Row>>,
    owners: Readonly<Record<string, readonly string[]>>,
    now: number,
  ): void {
    for (const [path, row] of Object.entries(before)) {
      if (after[path] || this.#rows.has(path) || !isLasting(path)) continue;
      this.#rows.set(path, { row: [...row], until: now + WEEK, owners: [...(owners[path] ?? [])] });
    }
    for (const [path, { until }] of this.#rows) {
      if (after[path] || until <= now) this.#rows.delete(path);
    }
    const search = this.#search();
    for (const path of search.slice(0, Math.max(0, search.length - MAX_SEARCH_FILES)))
      this.#rows.delete(path);
  }

  /** Files of former search indexes, oldest first. */
  #search(): string[] {
    return [...this.#rows.keys()].filter((path) => path.startsWith('/pagefind/'));
  }

  /** Removes rows whose owners are all withdrawn. */
  drop(withdrawn: ReadonlySet<string>): void {
    for (const [path, { owners }] of this.#rows) {
      const orphan = owners.length > 0 && owners.every((id) => withdrawn.has(id));
      if (orphan) this.#rows.delete(path);
    }
  }

  dropSearch(): void {
    for (const path of this.#search()) this.#rows.delete(path);
  }

  rows(): [string, Row][] {
    return [...this.#rows].map(([path, { row }]) => [path, row]);
  }

  owners(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.#rows].map(([path, { owners }]) => [path, owners]));
  }

  save(): Promise<void> {
    return writeWhole(this.#folder.kept, JSON.stringify(Object.fromEntries(this.#rows)));
  }
}
