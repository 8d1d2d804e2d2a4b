// SPDX-License-Identifier: AGPL-3.0-or-later
import { open, rm, truncate } from 'node:fs/promises';
import { ManifestEntry, Withdrawal } from '@portico/shared/contract/manifest';
import { Release } from '@portico/shared/contract/release';
import { Id, Instant, Sha256 } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { byPublication, put } from './by-publication.ts';
import { readIfThere, writeWhole } from './disk.ts';
import type { Folder } from './folder.ts';
import { type Former, FormerAddress, putFormer } from './former.ts';

/** A document that the site shows, and since when it shows that text. */
export const AcceptedEntry = z.strictObject({ ...ManifestEntry.shape, since: Instant });
export type AcceptedEntry = z.infer<typeof AcceptedEntry>;

const Point = z.strictObject({ revision: z.int().nonnegative(), hash: Sha256 });

const Refused = z.strictObject({ ...Release.shape.refused.element.shape, revision: z.int() });
/** A text that could not be shown, with the revision that it came with. */
export type Refused = z.infer<typeof Refused>;

/** One publication: what was accepted, and what stood there before. */
export const Line = z.strictObject({
  number: z.int().positive(),
  at: Instant,
  lineage: z.uuid(),
  /** The revision that the pages show from here on. */
  revision: z.int().nonnegative(),
  /** The newest revision of the CMS that was looked at: its hash tells a fork. */
  seen: Point,
  changes: z.array(
    z.strictObject({
      id: Id,
      before: AcceptedEntry.nullable(),
      after: AcceptedEntry.nullable(),
      gone: z
        .strictObject({ before: Withdrawal.nullable(), after: Withdrawal.nullable() })
        .optional(),
      /** Addresses at which the document stood and does not stand any more. */
      left: z.array(FormerAddress).optional(),
    }),
  ),
  refused: z.array(Refused),
});
export type Line = z.infer<typeof Line>;
export type Change = Line['changes'][number];

const Base = z.strictObject({
  line: z.int().nonnegative(),
  lineage: z.uuid().nullable(),
  revision: z.int().nonnegative(),
  seen: Point.nullable(),
  entries: z.array(AcceptedEntry),
  withdrawn: z.array(Withdrawal),
  former: z.array(z.tuple([Id, z.array(FormerAddress)])).default([]),
  refused: z.array(Refused),
});

/** What the site shows, by whose authority. Immutable: a publication makes a new one. */
export interface AcceptedSet {
  readonly line: number;
  readonly lineage: string | null;
  readonly revision: number;
  readonly seen: { readonly revision: number; readonly hash: string } | null;
  /** In order of first publication, then id. */
  readonly entries: ReadonlyMap<string, AcceptedEntry>;
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
  readonly former: Former;
  readonly refused: readonly Refused[];
}

export const NOTHING: AcceptedSet = {
  line: 0,
  lineage: null,
  revision: 0,
  seen: null,
  entries: new Map(),
  withdrawn: new Map(),
  former: new Map(),
  refused: [],
};

/** The accepted set after one more line. */
export function advance(set: AcceptedSet, line: Omit<Line, 'number'>): AcceptedSet {
  const entries = new Map(set.entries);
  const withdrawn = new Map(set.withdrawn);
  const former = new Map(set.former);
  for (const change of line.changes) {
    const { id, after, gone } = change;
    put(entries, id, after);
    if (gone) put(withdrawn, id, gone.after);
    putFormer(former, change);
  }
  const { lineage, revision, seen, refused } = line;
  return {
    line: set.line + 1,
    lineage,
    revision,
    seen,
    entries: byPublication(entries),
    withdrawn,
    former,
    refused,
  };
}

/** A crash in the middle of writing leaves a line without an end: it was never accepted. */
async function readLines(file: string): Promise<Line[]> {
  const text = (await readIfThere(file)) ?? '';
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line, index) => parseOrThrow(Line, JSON.parse(line), `${file}, line ${index + 1}`));
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
    return this.read();
  }

  /** Reads, and changes nothing. */
  async read(): Promise<AcceptedSet> {
    const text = await readIfThere(this.#folder.accepted);
    this.#lines = await readLines(this.#folder.journal);
    let set = NOTHING;
    if (text !== undefined) {
      const base = parseOrThrow(Base, JSON.parse(text), this.#folder.accepted);
      const entries = new Map(base.entries.map((entry) => [entry.id, entry]));
      const withdrawn = new Map(base.withdrawn.map((gone) => [gone.id, gone]));
      set = { ...base, entries, withdrawn, former: new Map(base.former) };
    }
    for (const line of this.#lines) if (line.number > set.line) set = advance(set, line);
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
        throw error;
      }
    } finally {
      await handle.close();
    }
    this.#lines.push(numbered);
    return advance(set, line);
  }

  /** Writes the base anew and cuts the journal to what can be gone back. */
  async compact(set: AcceptedSet): Promise<void> {
    const base: z.input<typeof Base> = {
      ...set,
      entries: [...set.entries.values()],
      withdrawn: [...set.withdrawn.values()],
      former: [...set.former].map(([id, addresses]) => [id, [...addresses]]),
      refused: [...set.refused],
    };
    await writeWhole(this.#folder.accepted, JSON.stringify(base), true);
    if (this.#lines.length <= HISTORY) return;
    this.#lines = this.#lines.slice(-HISTORY);
    const text = this.#lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await writeWhole(this.#folder.journal, text, true);
  }

  /** Cuts a journal that has grown long. What is on the disk counts, damaged texts included. */
  async trim(): Promise<void> {
    if (this.#lines.length >= HISTORY + SLACK) await this.compact(await this.read());
  }

  /** Another history begins: there is no way back into the former one. */
  async forget(): Promise<void> {
    this.#lines = [];
    await rm(this.#folder.journal, { force: true });
  }
}
