// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Schedule, type Scheduled, scheduleHash } from '@portico/shared/contract/schedule';
import type { Entry } from '../../src/queries/query.ts';
import type { Log } from '../../log.ts';
import type { Documents } from './documents.ts';
import { blobsOf, type Media } from './media.ts';
import type { Learned, Upcoming, UpcomingDocument } from '../schedule/upcoming.ts';

interface Sources {
  readonly documents: Documents;
  readonly media: Media;
  readonly log: Log;
}

/** The texts of the steps. @throws Error when one is not here or cannot be read */
async function entriesOf(
  { id, type, revision, steps }: Scheduled,
  documents: Documents,
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const step of steps) {
    if ('withdraw' in step) continue;
    const known = { id, type, modified: step.at, revision: Math.max(revision, 1), ...step.show };
    entries.set(step.show.digest, await documents.read(known));
  }
  return entries;
}

/**
 * Parses the texts of a schedule and fetches their pictures and files, so that nothing is missing at the moment. What
 * has not come, or cannot be read, is left out for now.
 */
export async function takeSchedule(
  schedule: Schedule,
  learned: Learned,
  { documents, media, log }: Sources,
): Promise<Upcoming> {
  const taken = new Map<string, UpcomingDocument>();
  // On the disk stands what had come.
  let isWhole = scheduleHash(schedule.lineage, schedule.documents) === schedule.hash;
  for (const scheduled of schedule.documents) {
    const { id } = scheduled;
    try {
      const entries = await entriesOf(scheduled, documents);
      const blobs = [...entries.values()].flatMap(blobsOf).map(({ sha256 }) => sha256);
      const { absent, failed } = await media.fetch(new Set(blobs), { isScheduled: true });
      if (absent.size + failed.size > 0) throw new Error('Its pictures have not come yet.');
      taken.set(id, { ...scheduled, entries });
    } catch (error) {
      isWhole = false;
      log.warn('a scheduled document has not come whole', { id, error });
    }
  }
  return { hash: isWhole ? schedule.hash : null, schedule, documents: taken, learned };
}
