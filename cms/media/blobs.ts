// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { sha256 as hashOf } from '@portico/shared/canonical';
import { Sha256 } from '@portico/shared/contract/values';

/** Where the bytes with a content hash are, or would be. */
export function blobPath(dataDir: string, sha256: string): string {
  return path.join(dataDir, 'blobs', Sha256.parse(sha256));
}

/**
 * Keeps bytes under their SHA-256 and says it. A file of that name is always whole: it is written aside, flushed and
 * renamed, and what was written aside is removed when the disk fails (R11).
 */
export async function writeBlob(dataDir: string, data: Uint8Array): Promise<string> {
  const sha256 = hashOf(data);
  const target = blobPath(dataDir, sha256);
  // Somebody means it again: it is young, so that cleaning up leaves it until a row names it.
  if (await touch(target)) return sha256;
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}.part`;
  try {
    await writeFlushed(aside, data);
    await rename(aside, target);
  } catch (cause) {
    await rm(aside, { force: true });
    throw new Error(`The picture could not be stored in ${path.dirname(target)}`, { cause });
  }
  return sha256;
}

async function writeFlushed(file: string, data: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the file is there; if so it counts as written now. */
async function touch(file: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(file, now, now);
    return (await stat(file)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
