// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 as hashOf } from '@portico/shared/canonical';
import { Sha256 } from '@portico/shared/contract/values';
import { isMissingFile } from '../values/missing-file.ts';

/** The folder of all files, each named by the SHA-256 of its content. */
export const blobFolder = (dataDir: string): string => path.join(dataDir, 'blobs');

/** The path of the file with a content hash, stored or not. */
export const blobPath = (dataDir: string, sha256: string): string =>
  path.join(blobFolder(dataDir), Sha256.parse(sha256));

/**
 * Stores bytes and returns their SHA-256. A file in the store is always whole: it is written aside, flushed and renamed;
 * what was written aside is removed when the disk fails (R11).
 */
export async function writeBlob(dataDir: string, data: Uint8Array): Promise<string> {
  const sha256 = hashOf(data);
  const target = blobPath(dataDir, sha256);
  // A file that is uploaded again counts as young, so that `sweep.ts` leaves it until a row names it.
  if (await touch(target)) return sha256;
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(aside, data, { flag: 'wx', mode: 0o644, flush: true });
    await rename(aside, target);
  } catch (cause) {
    await rm(aside, { force: true });
    throw new Error(`The file could not be stored in ${path.dirname(target)}`, { cause });
  }
  return sha256;
}

/** Sets the time of a file to now. @returns whether there is such a file */
async function touch(file: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(file, now, now);
    return (await stat(file)).isFile();
  } catch (error) {
    if (isMissingFile(error)) return false;
    throw error;
  }
}

/**
 * Checks that files are in the store: uploads put them there before any row names them.
 * @throws Error when one is missing: the data folder and the database do not belong together
 */
export async function requireBlobs(dataDir: string, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    try {
      await stat(blobPath(dataDir, hash));
    } catch (cause) {
      if (!isMissingFile(cause)) throw cause;
      throw new Error(
        `The file ${hash} is not in ${blobFolder(dataDir)}: was the folder restored with the database?`,
        { cause },
      );
    }
  }
}
