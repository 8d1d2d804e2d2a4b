// SPDX-License-Identifier: AGPL-3.0-or-later
import { rm } from 'node:fs/promises';
import { Schedule } from '@portico/shared/contract/schedule';
import { parseOrThrow } from '@portico/shared/errors';
import { readIfThere, writeWhole } from '../../release/disk.ts';
import type { Folder } from '../../release/folder.ts';
import type { Upcoming } from './upcoming.ts';

/** The schedule on the disk: it is done at its moment after a restart too, with the CMS off. */
export async function readSchedule({ schedule }: Folder): Promise<Schedule | null> {
  const text = await readIfThere(schedule);
  return text === undefined ? null : parseOrThrow(Schedule, JSON.parse(text), schedule);
}

/** Writes what is left of a schedule; its texts stand among those of the documents. Without a schedule there is no file. */
export async function writeSchedule(
  folder: Folder,
  { schedule, documents }: Upcoming,
): Promise<void> {
  if (!schedule) return rm(folder.schedule, { force: true });
  const left = [...documents.values()].map(({ entries: _texts, ...scheduled }) => scheduled);
  await writeWhole(folder.schedule, JSON.stringify({ ...schedule, documents: left }), true);
}
