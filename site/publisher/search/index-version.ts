// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import type { Contents } from '../../release/contents.ts';
import { eachOf } from '../each-of.ts';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import type { Log } from '../../log.ts';
import { Row } from '../../release/table.ts';
import type { SearchState } from '../../src/search/state.ts';
import { answeredWords, chunksOf, rankFilesOf } from './index-chunks.ts';

/** An index that can be online: its files, and which text of which page it knows. */
const Version = z.object({
  revision: z.int().nonnegative(),
  /** Hash over the pages in their order: the same pages need no new index. */
  signature: z.string(),
  rows: z.record(z.string(), Row),
  /** Address → content hash of the page and digest of its document (in files of earlier versions "" for none). */
  pages: z.record(
    z.string(),
    z.tuple([
      z.string(),
      z
        .string()
        .nullable()
        .transform((digest) => digest || null),
    ]),
  ),
  /** The index before this one knows pages that are gone: its files must not stay. Until this one is online. */
  dropFormer: z.boolean().default(false),
  /** Since when it knows of something that was withdrawn, in milliseconds since 1970, even if that came back. */
  tainted: z.number().nullable().default(null),
  /** The withdrawals that it knows of: whatever was withdrawn besides may stand in it, on a page of others too. */
  withdrawn: z.array(z.string()).default([]),
});
export type Version = Readonly<z.infer<typeof Version>>;

const NONE: Version = {
  revision: 0,
  signature: '',
  rows: {},
  pages: {},
  dropFormer: false,
  tainted: null,
  withdrawn: [],
};

/** The newest index, in memory and on the disk. */
export class IndexVersion {
  readonly #file: string;
  readonly #contents: Contents;
  readonly #log: Log;
  #now: Version = NONE;
  #chunks: SearchState['chunks'] = {};
  #ranks: readonly string[] = [];
  #answers: SearchState['answers'] = {};
  #saving: Promise<void> = Promise.resolve();

  constructor(folder: Folder, contents: Contents, log: Log) {
    this.#file = path.join(folder.root, 'search.json');
    this.#contents = contents;
    this.#log = log;
  }

  get now(): Version {
    return this.#now;
  }

  /** Its chunks of words, by language. */
  get chunks(): SearchState['chunks'] {
    return this.#chunks;
  }

  /** The words that have an answer of their own, by language. */
  get answers(): SearchState['answers'] {
    return this.#answers;
  }

  /** Addresses of its lists of words and of the pages that rank otherwise, one of each for each language. */
  get lists(): string[] {
    return [
      ...Object.keys(this.#now.rows).filter((file) => file.endsWith('.pf_meta')),
      ...this.#ranks,
    ];
  }

  /** Begins with a version. Until what a search is told of its files has been read, all of the one before it stays. */
  async #beginWith(version: Version): Promise<void> {
    const { tainted } = this.#now;
    const [chunks, ranks, answers] = await Promise.all([
      chunksOf(version.rows, this.#contents),
      rankFilesOf(version.rows, this.#contents),
      answeredWords(version.rows, this.#contents),
    ]);
    // What was withdrawn meanwhile may stand in both.
    const isTainted = this.#now.tainted !== null && this.#now.tainted !== tainted;
    this.#now = isTainted ? { ...version, tainted: this.#now.tainted, dropFormer: true } : version;
    this.#chunks = chunks;
    this.#ranks = ranks;
    this.#answers = answers;
  }

  async load(): Promise<void> {
    const text = await readIfThere(this.#file);
    if (text === undefined) return;
    try {
      this.#now = parseOrThrow(Version, JSON.parse(text), this.#file);
    } catch (error) {
      // A power cut may leave less than was written; an index can be made again.
      this.#log.error('the search index is made again', { error });
    }
    const damaged = await this.#damaged();
    if (damaged.length === 0) {
      await this.#beginWith(this.#now);
      return;
    }
    // What it knows of pages still counts: some of them may have to be hidden until the next one.
    this.#now = { ...this.#now, signature: '' };
    this.#log.error('the search index is made again', {
      damaged: damaged.length,
      first: damaged[0],
    });
  }

  /** Files of the index that are not whole on the disk. */
  async #damaged(): Promise<string[]> {
    const damaged: string[] = [];
    await eachOf(Object.entries(this.#now.rows), 32, async ([address, [hash, , , bytes]]) => {
      if (!(await this.#contents.has(hash, bytes))) damaged.push(address);
    });
    return damaged;
  }

  /** It knows exactly what is online at a later revision: none of its words was withdrawn, or they have come back. */
  async holdsAt(revision: number, withdrawn: readonly string[]): Promise<void> {
    const { tainted } = this.#now;
    this.#now = { ...this.#now, revision, withdrawn: [...withdrawn], tainted: null };
    // The revision alone is worth no file: the next start finds it out again.
    if (tainted !== null) await this.#save();
  }

  /** Replaces it. */
  async put(next: Version): Promise<void> {
    // The same index, of which more is known, may have lost files.
    if (next.rows === this.#now.rows) this.#now = next;
    else await this.#beginWith(next);
    await this.#save();
  }

  /** Something that it knows was withdrawn. Remembered over a crash. */
  async taint(): Promise<void> {
    if (this.#now.tainted === null) await this.put({ ...this.#now, tainted: Date.now() });
  }

  /** No index instead of this one. */
  async drop(): Promise<void> {
    await this.put({ ...NONE, dropFormer: true });
  }

  /** The index before this one has left the site. */
  async formerIsGone(): Promise<void> {
    this.#now = { ...this.#now, dropFormer: false };
    await this.#save();
  }

  /** Writes one after the other, each with the version of then: an older text must not come last. */
  #save(): Promise<void> {
    const write = (): Promise<void> => writeWhole(this.#file, JSON.stringify(this.#now));
    this.#saving = this.#saving.then(write, write);
    return this.#saving;
  }
}
