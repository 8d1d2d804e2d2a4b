// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, statSync } from 'node:fs';
import { VARIANTS } from '../release/contents.ts';
import { type Folder, sharded } from '../release/folder.ts';
import type { Table } from '../release/table.ts';
import type { Coding } from './coding.ts';

/** One content in one coding. */
export interface Form {
  readonly coding: Coding;
  readonly file: string;
  readonly bytes: number;
  /** Absent when it is too large to be held: it is read from the file. */
  readonly body: Buffer | undefined;
}

/** Bytes that are held of all contents, at most. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Bytes of one content that is held, at most: the search index is, a large picture is not. */
const MAX_BODY = 256 * 1024;
/** A smaller form of a text is made when nothing else is to be done: then it takes the place of the first. */
const LOOK_AGAIN_MS = 10_000;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

interface Held {
  readonly hash: string;
  readonly form: Form | undefined;
  /** When a better form is looked for; in `performance.now()`. */
  readonly until: number;
}

/**
 * The contents of the release that is online, in memory up to a bound: those that were asked for last. What another
 * release does not name any more leaves at once, so that nothing that was withdrawn stays.
 */
export class HeldContents {
  readonly #folder: Folder;
  readonly #maxBytes: number;
  readonly #held = new Map<string, Held>();
  #bytes = 0;
  #table: Table | undefined;

  constructor(folder: Folder, maxBytes = MAX_BYTES) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  /** Bytes that are held now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** To be told of each release before it is served. */
  serves(table: Table): void {
    if (table === this.#table) return;
    this.#table = table;
    const named = new Set(Object.values(table.rows).map(([hash]) => hash));
    for (const [key, { hash }] of this.#held) if (!named.has(hash)) this.#drop(key);
  }

  /** A content in a coding; `undefined` when it is not there, or not whole. @param bytes its size as it is */
  form(hash: string, coding: Coding, bytes: number): Form | undefined {
    const key = `${hash} ${coding}`;
    const held = this.#held.get(key);
    if (held && performance.now() < held.until) {
      // Asked for last: that matters when something will have to go.
      if (this.#bytes > this.#maxBytes / 2) {
        this.#held.delete(key);
        this.#held.set(key, held);
      }
      return held.form;
    }
    this.#drop(key);
    const form = this.#read(hash, coding, bytes);
    // What is not there may come at any moment.
    if (form) this.#hold(key, { hash, form, until: performance.now() + LOOK_AGAIN_MS });
    return form;
  }

  #read(hash: string, coding: Coding, bytes: number): Form | undefined {
    const content = sharded(this.#folder.contents, hash);
    const endings = VARIANTS.filter(({ encoding }) => encoding === coding);
    const files = coding === 'identity' ? [content] : endings.map(({ ending }) => content + ending);
    for (const file of files) {
      const size = sizeOf(file);
      // A power cut may have left less than the release names: with its tag a browser would keep that for good.
      const isWhole = coding === 'identity' ? size === bytes : size > 0;
      if (!isWhole) continue;
      return { coding, file, bytes: size, body: size <= MAX_BODY ? readFileSync(file) : undefined };
    }
    return undefined;
  }

  #hold(key: string, held: Held): void {
    this.#held.set(key, held);
    this.#bytes += held.form?.body?.length ?? 0;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#held.get(key)?.form?.body?.length ?? 0;
    this.#held.delete(key);
  }
}
