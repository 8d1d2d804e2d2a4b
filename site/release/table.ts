// SPDX-License-Identifier: AGPL-3.0-or-later
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Instant, Sha256 } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import { namesIn, readIfThere, writeWhole } from './disk.ts';
import type { Folder } from './folder.ts';

/** The answer of an address: content hash, status, `Content-Type`, size in bytes. A tuple, because there are thousands. */
export const Row = z.tuple([Sha256, z.int(), z.string(), z.int().nonnegative()]);
export type Row = z.infer<typeof Row>;

/** One release, whole. Never changed once `current` has named it. */
export const Table = z.object({
  number: z.int().positive(),
  revision: z.int().nonnegative(),
  at: Instant,
  rows: z.record(z.string(), Row),
  /** Documents that use a picture or file, by its address: with the last of them withdrawn, it goes too. */
  owners: z.record(z.string(), z.array(z.string()).readonly()).optional(),
});

export type Table = Readonly<z.infer<typeof Table>>;

const fileOf = (folder: Folder, number: number): string =>
  path.join(folder.releases, `${number}.json`);

/** The number of the release that is online; 0 when none is named. */
export async function currentNumber(folder: Folder): Promise<number> {
  const number = Number((await readIfThere(folder.current))?.trim());
  // A power cut may have left anything there.
  return Number.isSafeInteger(number) ? number : 0;
}

/** A release table, or `undefined` when it is not there. Throws when it is not whole. */
export async function readTable(folder: Folder, number: number): Promise<Table | undefined> {
  const text = await readIfThere(fileOf(folder, number));
  if (text === undefined) return undefined;
  return parseOrThrow(Table, JSON.parse(text), fileOf(folder, number));
}

/**
 * Puts a release online: one rename is the moment between the former and this one. Everything that it names is on
 * the disk already.
 */
export async function switchTo(folder: Folder, table: Table): Promise<void> {
  await writeWhole(fileOf(folder, table.number), JSON.stringify(table), true);
  await writeWhole(folder.current, `${table.number}\n`, true);
}

/** Removes the tables of releases other than these, unfinished ones of a crash included. */
export async function sweepReleases(folder: Folder, keep: ReadonlySet<number>): Promise<void> {
  for (const name of await namesIn(folder.releases)) {
    if (!keep.has(Number.parseInt(name, 10)))
      await rm(path.join(folder.releases, name), { force: true });
  }
}
