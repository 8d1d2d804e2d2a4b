// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { blobsIn, type PublishedDocument } from '@portico/shared/contract/document';
import type { Payload } from 'payload';
import { blobPath } from './blobs.ts';
import { blobUses, submissions } from '../records/rows.ts';
import { table } from '../records/table.ts';

const media = table<{
  readonly id: string;
  readonly original?: string | null;
  readonly renditions?: readonly { readonly sha256: string }[] | null;
}>('media');

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Every file that a document shows is in the store, whole: uploads put it there before any row names it.
 * @throws Error when one is missing: the data folder and the database do not belong together
 */
export async function requireBlobs(dataDir: string, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    try {
      await stat(blobPath(dataDir, hash));
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
      throw new Error(
        `The picture ${hash} is not in ${path.join(dataDir, 'blobs')}: was the folder restored with the database?`,
        { cause },
      );
    }
  }
}

/** Does a published document show this file? */
export const isPublishedBlob = async (payload: Payload, hash: string): Promise<boolean> =>
  (await blobUses.first({ payload }, { blob: { equals: hash } })) !== undefined;

/** An upload is stored before its row is written, and somebody may preview a draft: nothing young is removed. */
const YOUNG_MS = 24 * 3_600_000;

async function filesOlderThan(folder: string, moment: number): Promise<string[]> {
  try {
    const names = await readdir(folder);
    const stats = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
    );
    return stats.filter(({ at }) => at < moment).map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Hashes that something still names: the media library, what waits for approval, published documents. Read in the order
 * in which a picture goes from one to the next: what moves on meanwhile is met on the way, not missed.
 */
async function usedBlobs(payload: Payload): Promise<Set<string>> {
  const used = new Set<string>();
  for (const { original, renditions } of await media.find({ payload })) {
    if (original) used.add(original);
    for (const { sha256 } of renditions ?? []) used.add(sha256);
  }
  const waiting = await submissions.find({ payload }, { where: { state: { equals: 'pending' } } });
  for (const { canonical } of waiting)
    for (const hash of blobsIn(JSON.parse(canonical) as PublishedDocument)) used.add(hash);
  for (const { blob } of await blobUses.find({ payload })) used.add(blob);
  return used;
}

/** Removes from the store what nothing names any more. @returns how many files went */
export async function sweepBlobs(payload: Payload, dataDir: string): Promise<number> {
  const folder = path.join(dataDir, 'blobs');
  const young = Date.now() - YOUNG_MS;
  if ((await filesOlderThan(folder, young)).length === 0) return 0;
  const used = await usedBlobs(payload);
  // Asked again: what somebody uploaded anew while we looked is young now, and its row is not among those read.
  const idle = (await filesOlderThan(folder, young)).filter((name) => !used.has(name));
  for (const name of idle) await rm(path.join(folder, name), { force: true });
  return idle.length;
}
