// SPDX-License-Identifier: AGPL-3.0-or-later
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Rating } from '@portico/shared/contract/rating';
import { isErrno, namesIn, unlessMissing, writeWhole } from '../release/disk.ts';

/** Bytes of a month, at most: about 100,000 ratings. What comes after that is refused. */
const MAX_MONTH_BYTES = 16 * 1_048_576;

const MONTH_FILE = /^\d{4}-\d{2}\.jsonl$/;

/** No more ratings fit into this month's file. */
export class MonthFull extends Error {}

/** Does a file end in the middle of a line? A power cut can leave that. */
async function isTorn(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      return size > 0 && buffer[0] !== 0x0a;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

function parsed(line: string): Rating | undefined {
  try {
    return Rating.safeParse(JSON.parse(line)).data;
  } catch {
    // A torn line: its rating was never acknowledged.
    return undefined;
  }
}

async function* ratingsIn(file: string): AsyncGenerator<Rating> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) {
    const rating = parsed(line);
    if (rating) yield rating;
  }
}

/** Ratings on disk: a file a month, a rating a line. One program writes them, one thing at a time. */
export class RatingFiles {
  readonly #folder: string;
  readonly #maxBytes: number;
  /** Files of which this program knows that they end with a whole line. */
  readonly #whole = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, maxBytes = MAX_MONTH_BYTES) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    // Who asked is told of a failure; who comes next goes on.
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Keeps a rating; it is on the disk when this settles. @throws MonthFull */
  add(rating: Rating): Promise<void> {
    return this.#inTurn(async () => {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const file = path.join(this.#folder, `${rating.day.slice(0, 7)}.jsonl`);
      const size = (await unlessMissing(stat(file), undefined))?.size ?? 0;
      if (size > this.#maxBytes) throw new MonthFull(`${file} is full.`);
      const before = this.#whole.has(file) || !(await isTorn(file)) ? '' : '\n';
      this.#whole.delete(file);
      await appendFile(file, `${before}${JSON.stringify(rating)}\n`, { flush: true, mode: 0o600 });
      this.#whole.add(file);
    });
  }

  async #files(): Promise<string[]> {
    const names = await namesIn(this.#folder);
    return names.filter((name) => MONTH_FILE.test(name)).sort();
  }

  /** All ratings since a day, oldest month first. */
  async *since(day: string): AsyncGenerator<Rating> {
    for (const name of await this.#files()) {
      if (name < day.slice(0, 7)) continue;
      for await (const rating of ratingsIn(path.join(this.#folder, name)))
        if (rating.day >= day) yield rating;
    }
  }

  /** Deletes what was said before a day. */
  deleteBefore(day: string): Promise<void> {
    return this.#inTurn(async () => {
      for (const name of await this.#files()) {
        const file = path.join(this.#folder, name);
        if (name.slice(0, 7) < day.slice(0, 7)) await rm(file);
        else if (name.slice(0, 7) === day.slice(0, 7)) await this.#keepSince(file, day);
      }
    });
  }

  async #keepSince(file: string, day: string): Promise<void> {
    const kept: string[] = [];
    let isOlder = false;
    for await (const rating of ratingsIn(file)) {
      if (rating.day >= day) kept.push(`${JSON.stringify(rating)}\n`);
      else isOlder = true;
    }
    if (isOlder) await writeWhole(file, kept.join(''), true);
  }
}
