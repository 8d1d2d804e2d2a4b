// SPDX-License-Identifier: AGPL-3.0-or-later
import { open, rm, truncate } from 'node:fs/promises';
import { Withdrawal } from '@portico/shared/contract/manifest';
import { Id } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import {
  AcceptedEntry,
  type AcceptedSet,
  advance,
  Line,
  NOTHING,
  Point,
  Refused,
} from './accepted.ts';
import { Address } from './addresses.ts';
import { cannotWrite, readIfThere, writeWhole } from '../release/disk.ts';
import type { Folder } from '../release/folder.ts';

/** The accepted set, as it was at some line of the journal. */
const Base = z.strictObject({
  line: z.int().nonnegative(),
  lineage: z.uuid().nullable(),
  revision: z.int().nonnegative(),
  seen: Point.nullable(),
  entries: z.array(AcceptedEntry),
  withdrawn: z.array(Withdrawal),
  former: z.array(z.tuple([Id, z.array(Address)])).default([]),
  refused: z.array(Refused),
});

/** A crash in the middle of writing leaves a line without an end: it was never accepted. */
async function readLines(file: string): Promise<Line[]> {
  const text = (await readIfThere(file)) ?? '';
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line, index) => parseOrThrow(Line, JSON.parse(line), `${file}, line ${index + 1}`));
}

/**
 * The lines that lead to the set of a number, without a gap. What stands before a gap is another history: a crash came
 * after the base of this one was written and before those lines were removed.
 */
function leadingTo(last: number, lines: readonly Line[]): Line[] {
  let first = lines.length;
  while (first > 0 && lines[first - 1]?.number === last - (lines.length - first)) first -= 1;
  return lines.slice(first);
}

/** How many publications can be gone back. */
const HISTORY = 500;
/** How many more than that may stand in the journal before it is cut. */
const SLACK = 100;

/** The accepted set on the disk: a base and a journal, so that a publication writes what it changed only. */
export class AcceptedFile {
  readonly #folder: Folder;
  #lines: Line[] = [];

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Publications that can be gone back, oldest first. */
  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** Reads, and mends what a crash has left. */
  async load(): Promise<AcceptedSet> {
    const text = (await readIfThere(this.#folder.journal)) ?? '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) await truncate(this.#folder.journal, Buffer.byteLength(whole));
    const set = await this.read();
    // A line is one line of the text: fewer are left when some were of another history.
    if (this.#lines.length < whole.split('\n').length - 1) await this.#writeJournal();
    return set;
  }

  /** Reads, and changes nothing. */
  async read(): Promise<AcceptedSet> {
    const text = await readIfThere(this.#folder.accepted);
    const lines = await readLines(this.#folder.journal);
    let set = NOTHING;
    if (text !== undefined) {
      const base = parseOrThrow(Base, JSON.parse(text), this.#folder.accepted);
      const entries = new Map(base.entries.map((entry) => [entry.id, entry]));
      const withdrawn = new Map(base.withdrawn.map((gone) => [gone.id, gone]));
      set = { ...base, entries, withdrawn, former: new Map(base.former) };
    }
    for (const line of lines) if (line.number > set.line) set = advance(set, line);
    this.#lines = leadingTo(set.line, lines);
    return set;
  }

  /** Accepts: from here on, whatever happens, the site will show it. */
  async append(set: AcceptedSet, line: Omit<Line, 'number'>): Promise<AcceptedSet> {
    const numbered: Line = { number: set.line + 1, ...line };
    const handle = await open(this.#folder.journal, 'a');
    try {
      const { size } = await handle.stat();
      try {
        await handle.appendFile(`${JSON.stringify(numbered)}\n`);
        await handle.sync();
      } catch (error) {
        // A full disk may have taken half a line.
        await handle.truncate(size);
        throw cannotWrite(this.#folder.journal, error);
      }
    } finally {
      await handle.close();
    }
    this.#lines.push(numbered);
    return advance(set, line);
  }

  async #writeBase(set: AcceptedSet): Promise<void> {
    const base: z.input<typeof Base> = {
      ...set,
      entries: [...set.entries.values()],
      withdrawn: [...set.withdrawn.values()],
      former: [...set.former].map(([id, addresses]) => [id, [...addresses]]),
      refused: [...set.refused],
    };
    await writeWhole(this.#folder.accepted, JSON.stringify(base), true);
  }

  async #writeJournal(): Promise<void> {
    const text = this.#lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await writeWhole(this.#folder.journal, text, true);
  }

  /** Writes the base anew and cuts the journal to what can be gone back. */
  async compact(set: AcceptedSet): Promise<void> {
    await this.#writeBase(set);
    if (this.#lines.length <= HISTORY) return;
    this.#lines = this.#lines.slice(-HISTORY);
    await this.#writeJournal();
  }

  /** Cuts a journal that has grown long. What is on the disk counts, damaged texts included. */
  async trim(): Promise<void> {
    if (this.#lines.length >= HISTORY + SLACK) await this.compact(await this.read());
  }

  /** Another history begins with this set: there is no way back into the former one, not even after a crash. */
  async begin(set: AcceptedSet): Promise<void> {
    await this.#writeBase(set);
    this.#lines = [];
    await rm(this.#folder.journal, { force: true });
  }
}
