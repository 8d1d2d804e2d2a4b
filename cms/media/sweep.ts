// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { blobsIn } from '@portico/shared/contract/blob';
import type { Payload } from 'payload';
import { blobUses, submissions } from '../records/rows.ts';
import { table } from '../records/table.ts';
import { isMissingFile } from '../values/missing-file.ts';
import { blobFolder } from './blob-store.ts';

const files = table<{ readonly id: string; readonly sha256?: string | null }>('files');
const media = table<{
  readonly id: string;
  readonly original?: string | null;
  readonly renditions?: readonly { readonly sha256: string }[] | null;
  readonly cut?: { readonly sha256?: string | null } | null;
}>('media');

/** Younger files stay: an upload is stored before its row is written, and a draft with it may be previewed. */
const YOUNG_MS = 24 * 3_600_000;

async function filesOlderThan(folder: string, moment: number): Promise<string[]> {
  try {
    const names = await readdir(folder);
    const stats = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
    );
    return stats.filter(({ at }) => at < moment).map(({ name }) => name);
  } catch (error) {
    if (isMissingFile(error)) return [];
    throw error;
  }
}

/**
 * Hashes named by the libraries of pictures and files, pending submissions or published documents. Read in the order in which one
 * passes from one to the next, so that one that passes on meanwhile is not missed.
 */
async function usedBlobs(payload: Payload): Promise<Set<string>> {
  const used = new Set<string>();
  for (const { original, renditions, cut } of await media.find({ payload })) {
    for (const one of [original, cut?.sha256]) if (one) used.add(one);
    for (const { sha256 } of renditions ?? []) used.add(sha256);
  }
  for (const { sha256 } of await files.find({ payload })) if (sha256) used.add(sha256);
  const waiting = await submissions.find(
    { payload },
    { where: { state: { in: ['pending', 'scheduled'] } } },
  );
  for (const { canonical } of waiting)
    for (const { sha256 } of blobsIn(JSON.parse(canonical))) used.add(sha256);
  for (const { blob } of await blobUses.find({ payload })) used.add(blob);
  return used;
}

/** Removes the files of the store that nothing names. @returns how many were removed */
export async function sweepBlobs(payload: Payload, dataDir: string): Promise<number> {
  const folder = blobFolder(dataDir);
  const young = Date.now() - YOUNG_MS;
  if ((await filesOlderThan(folder, young)).length === 0) return 0;
  const used = await usedBlobs(payload);
  // Listed again: a file uploaded again in the meantime is young now, and its row is not among those read.
  const idle = (await filesOlderThan(folder, young)).filter((name) => !used.has(name));
  for (const name of idle) await rm(path.join(folder, name), { force: true });
  return idle.length;
}
