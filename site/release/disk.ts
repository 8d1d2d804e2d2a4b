// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Is this the error of the operating system with that code? */
export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/**
 * Writes a file whole or not at all: a reader, and a program that starts after a crash, sees the old text or the new one.
 * @param durable waits until it would survive a power cut.
 */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  durable = false,
): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'w').catch(async (error: unknown) => {
      if (!isErrno(error, 'ENOENT')) throw error;
      await mkdir(path.dirname(file), { recursive: true });
      return open(temporary, 'w');
    });
    try {
      await handle.writeFile(data);
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    if (durable) await sync(path.dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw cannotWrite(file, error);
  }
}

/** The operating system says that there is no space left, and not where. */
export function cannotWrite(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  const error = new Error(`${file} cannot be written: ${why}`, { cause });
  const hasCode = cause instanceof Error && 'code' in cause;
  return hasCode ? Object.assign(error, { code: cause.code }) : error;
}

/** Removes what {@link writeWhole} was writing in a folder when a crash came. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\..+\.tmp$/.test(name)) await rm(path.join(folder, name), { force: true });
  }
}

/** Waits until a file, or what stands in a folder, would survive a power cut. */
export async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is read from a file or folder, or `otherwise` when that is not there. */
export async function unlessMissing<T, O>(reading: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await reading;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return otherwise;
    throw error;
  }
}

/** The names in a folder; none when it is not there. */
export const namesIn = (folder: string): Promise<string[]> => unlessMissing(readdir(folder), []);

/** The text of a file, or `undefined` when there is none. */
export const readIfThere = (file: string): Promise<string | undefined> =>
  unlessMissing(readFile(file, 'utf8'), undefined);
