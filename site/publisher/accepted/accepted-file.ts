// SPDX-License-Identifier: AGPL-3.0-or-later
import { rm } from 'node:fs/promises';
import { Withdrawal } from '@portico/shared/contract/manifest';
import { Id } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import { type AcceptedSet, advance, NOTHING } from './accepted-set.ts';
import { Address } from './addresses.ts';
import {
  appendToJournal,
  entriesLeadingTo,
  mendJournal,
  readJournal,
  writeJournal,
} from './journal.ts';
import { AcceptedEntry, type JournalEntry, Point, Refused } from './journal-entry.ts';

/** The accepted set, as it was at some entry of the journal. */
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

/** How many publications can be gone back. */
const HISTORY = 500;
/** How many more than that may stand in the journal before it is cut. */
const SLACK = 100;

/** The accepted set on the disk: a base and a journal, so that a publication writes only what it changed. */
export class AcceptedFile {
  readonly #folder: Folder;
  #journal: JournalEntry[] = [];

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Publications that can be gone back, oldest first. */
  get journal(): readonly JournalEntry[] {
    return this.#journal;
  }

  /** Reads, and mends what a crash has left. */
  async load(): Promise<AcceptedSet> {
    const { journal } = this.#folder;
    const lines = await mendJournal(journal);
    const set = await this.read();
    if (this.#journal.length < lines) await writeJournal(journal, this.#journal);
    return set;
  }

  /** Reads, and changes nothing. */
  async read(): Promise<AcceptedSet> {
    const text = await readIfThere(this.#folder.accepted);
    const journal = await readJournal(this.#folder.journal);
    let set = NOTHING;
    if (text !== undefined) {
      const base = parseOrThrow(Base, JSON.parse(text), this.#folder.accepted);
      const entries = new Map(base.entries.map((entry) => [entry.id, entry]));
      const withdrawn = new Map(base.withdrawn.map((gone) => [gone.id, gone]));
      set = { ...base, entries, withdrawn, former: new Map(base.former) };
    }
    for (const entry of journal) if (entry.number > set.line) set = advance(set, entry);
    this.#journal = entriesLeadingTo(set.line, journal);
    return set;
  }

  /** Writes a publication to the journal: from here on the site will show it, even after a crash. */
  async append(set: AcceptedSet, entry: Omit<JournalEntry, 'number'>): Promise<AcceptedSet> {
    const numbered: JournalEntry = { number: set.line + 1, ...entry };
    await appendToJournal(this.#folder.journal, numbered);
    this.#journal.push(numbered);
    return advance(set, entry);
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

  /** Writes the base again and cuts the journal to the publications that can be gone back. */
  async compact(set: AcceptedSet): Promise<void> {
    await this.#writeBase(set);
    if (this.#journal.length <= HISTORY) return;
    this.#journal = this.#journal.slice(-HISTORY);
    await writeJournal(this.#folder.journal, this.#journal);
  }

  /** Cuts a journal that has grown long. What is on the disk counts, damaged texts included. */
  async trim(): Promise<void> {
    if (this.#journal.length >= HISTORY + SLACK) await this.compact(await this.read());
  }

  /** Begins another history with this set: there is no way back into the former one, not even after a crash. */
  async begin(set: AcceptedSet): Promise<void> {
    await this.#writeBase(set);
    this.#journal = [];
    await rm(this.#folder.journal, { force: true });
  }
}
