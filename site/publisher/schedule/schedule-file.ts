// SPDX-License-Identifier: AGPL-3.0-or-later
import { rm } from 'node:fs/promises';
import { Schedule } from '@portico/shared/contract/schedule';
import { Instant } from '@portico/shared/contract/values';
import { parseOrThrow } from '@portico/shared/errors';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import type { Learned, Upcoming } from './upcoming.ts';

const StoredSchedule = z.strictObject({
  schedule: Schedule,
  /** See `Learned`. */
  learned: z.record(z.string(), Instant),
});

/**
 * The schedule on the disk: it is done at its moment after a restart too, with the CMS off. One that cannot be read, of
 * another version or after a power cut, is none: the CMS is asked for it anew at the first look.
 */
export async function readSchedule(
  folder: Folder,
  log: Log,
): Promise<{ readonly schedule: Schedule; readonly learned: Learned } | null> {
  const text = await readIfThere(folder.schedule);
  if (text === undefined) return null;
  try {
    const { schedule, learned } = parseOrThrow(StoredSchedule, JSON.parse(text), folder.schedule);
    return { schedule, learned: new Map(Object.entries(learned)) };
  } catch (error) {
    log.error('the schedule cannot be read and is asked for anew', { error });
    return null;
  }
}

/** Writes what is left of a schedule; its texts stand among those of the documents. Without a schedule there is no file. */
export async function writeSchedule(
  folder: Folder,
  { schedule, documents, learned }: Upcoming,
): Promise<void> {
  if (!schedule) return rm(folder.schedule, { force: true });
  const left = [...documents.values()].map(({ entries: _texts, ...scheduled }) => scheduled);
  const stored: z.infer<typeof StoredSchedule> = {
    schedule: { ...schedule, documents: left },
    learned: Object.fromEntries(learned),
  };
  await writeWhole(folder.schedule, JSON.stringify(stored), true);
}
