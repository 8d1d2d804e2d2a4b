// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from '@portico/shared/canonical';
import { namesIn, unlessMissing, writeWhole } from './disk.ts';
import { sharded } from './folder.ts';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Endings of what stands beside a content, best first: brotli made at idle, brotli and gzip made when publishing. */
export const VARIANTS = [
  { ending: '.br11', encoding: 'br' },
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const;

/** Types that gain from compression; pictures, fonts and indexes of Pagefind (already gzipped) do not. */
export const isCompressible = (type: string): boolean =>
  type.startsWith('text/') ||
  /^(?:image\/svg|application\/(?:json|javascript|xml|atom\+xml|manifest\+json|vnd\.pagefind))/.test(
    type,
  );

/** Bytes over which less is compressed when publishing, so that a long list does not delay a publication. */
const LARGE = 262_144;

/** Less than the minute for which the predecessor of a release stays, so that nothing stays longer than that. */
const YOUNG_MS = 45_000;

const brotliOptions = (body: Uint8Array, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
});

/** Bytes of a file; -1 when there is none. */
const sizeOf = (file: string): Promise<number> =>
  unlessMissing(
    stat(file).then(({ size }) => size),
    -1,
  );

/** An empty variant is what a power cut leaves. */
const isThere = async (file: string): Promise<boolean> => (await sizeOf(file)) > 0;

/** Everything that is or was online, by SHA-256. A content is never changed, so one that is there need not be written. */
export class Contents {
  readonly #folder: string;
  /** Contents that were seen whole on the disk since the start: a power cut may have left empty files. */
  readonly #whole = new Set<string>();
  /** When contents were last put: a release that names them may still be on its way. */
  readonly #young = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  fileOf(hash: string): string {
    return sharded(this.#folder, hash);
  }

  read(hash: string): Promise<Buffer> {
    return readFile(this.fileOf(hash));
  }

  async has(hash: string, bytes: number): Promise<boolean> {
    if (this.#whole.has(hash)) return true;
    const isWhole = (await sizeOf(this.fileOf(hash))) === bytes;
    if (isWhole) this.#whole.add(hash);
    return isWhole;
  }

  /** Puts a content into the store. @returns its hash. */
  async put(body: Uint8Array, hash = sha256(body)): Promise<string> {
    this.#young.set(hash, performance.now());
    if (await this.has(hash, body.length)) return hash;
    await writeWhole(this.fileOf(hash), body);
    this.#whole.add(hash);
    return hash;
  }

  /** Makes the variants that are made when publishing, where they are missing. */
  async compress(hash: string, body: Uint8Array): Promise<void> {
    await this.compressForMost(hash, body);
    await this.compressForOthers(hash, body);
  }

  /** The one of them that every browser takes. */
  async compressForMost(hash: string, body: Uint8Array): Promise<void> {
    const file = `${this.fileOf(hash)}.br`;
    if (await isThere(file)) return;
    await writeWhole(file, await brotli(body, brotliOptions(body, body.length > LARGE ? 2 : 5)));
  }

  /**
   * The one for whoever takes nothing else: until it is there they are given the content as it is.
   * @param known the content, where somebody has it
   */
  async compressForOthers(hash: string, known?: Uint8Array): Promise<void> {
    const file = `${this.fileOf(hash)}.gz`;
    if (await isThere(file)) return;
    const body = known ?? (await this.read(hash));
    await writeWhole(file, await gz(body, { level: body.length > LARGE ? 1 : 6 }));
  }

  /**
   * Makes the smallest variant, and the others of a content that was published without. Takes 40 times as long, so it
   * is for when nothing else is to be done. A publication waits for what has begun: for the sitemap of 10,000 pages
   * that would be 1.6 s instead of 0.04 s. @returns false when all were there
   */
  async compressSmallest(hash: string): Promise<boolean> {
    const file = this.fileOf(hash);
    const there = await Promise.all(VARIANTS.map(({ ending }) => isThere(file + ending)));
    if (there.every(Boolean)) return false;
    const body = await readFile(file);
    await this.compress(hash, body);
    const quality = body.length > LARGE ? 9 : 11;
    await writeWhole(`${file}.br11`, await brotli(body, brotliOptions(body, quality)));
    return true;
  }

  /** Lets the next sweep remove contents that were just put. */
  forgetYoung(): void {
    this.#young.clear();
  }

  /** Removes contents that are not needed, half-written files of a crash included. @returns how many */
  async sweep(needed: ReadonlySet<string>): Promise<number> {
    let removed = 0;
    for (const [hash, at] of this.#young) {
      if (at + YOUNG_MS < performance.now()) this.#young.delete(hash);
    }
    for (const shard of await namesIn(this.#folder)) {
      for (const name of await readdir(path.join(this.#folder, shard))) {
        // A temporary file of `writeWhole` begins with a dot: it is being written now, or a crash has left it.
        const isTemporary = name.startsWith('.');
        const hash = isTemporary ? name.slice(1, 65) : name.slice(0, 64);
        if (this.#young.has(hash) || (needed.has(hash) && !isTemporary)) continue;
        await rm(path.join(this.#folder, shard, name), { force: true });
        if (!isTemporary) this.#whole.delete(hash);
        removed += 1;
      }
    }
    return removed;
  }
}
