// SPDX-License-Identifier: AGPL-3.0-or-later
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { namesIn, readIfThere, writeWhole } from '../release/disk.ts';
import { DayCounts, Tally } from './tally.ts';

/** Who counted: the file server, or nginx, whose logs were read. Each writes files of its own, so they never meet. */
export type Counter = 'server' | 'logs';

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.(?:server|logs)\.json$/;

/** The counts on disk, in `DATA_DIR/counts`: a file a day. */
export class CountFiles {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.resolve(dataDir, 'counts');
  }

  async #read(file: string): Promise<DayCounts | undefined> {
    const text = await readIfThere(file);
    if (text === undefined) return undefined;
    try {
      return DayCounts.parse(JSON.parse(text));
    } catch {
      // Left aside, for people to look at: numbers of today must not wait for it.
      await rename(file, `${file}.unreadable`);
      return undefined;
    }
  }

  /** Adds numbers to those that are there. Each file is written whole or not at all. */
  async add(tally: Tally, counter: Counter): Promise<void> {
    for (const counts of tally.days()) {
      const file = path.join(this.folder, `${counts.day}.${counter}.json`);
      const sum = new Tally();
      const before = await this.#read(file);
      if (before) sum.addDay(before);
      sum.addDay(counts);
      await writeWhole(file, `${JSON.stringify(sum.days()[0])}\n`);
    }
  }

  /** All that was counted in a year (`2026`), a month (`2026-11`) or on a day, by day. */
  async of(period: string): Promise<DayCounts[]> {
    const sum = new Tally();
    for (const name of await namesIn(this.folder)) {
      const [, day] = DAY_FILE.exec(name) ?? [];
      if (!day?.startsWith(period)) continue;
      const counts = await this.#read(path.join(this.folder, name));
      if (counts) sum.addDay(counts);
    }
    return sum.days();
  }
}
