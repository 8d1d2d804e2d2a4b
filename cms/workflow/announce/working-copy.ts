// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import type { AnnouncedFields } from '../../records/announcements.ts';
import { presentWorkingCopy } from '../candidate/presented.ts';
import { announcedIn } from '../../records/announcements.ts';
import type { Event } from './fields.ts';

const moment = (instant: string | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

/** What an announcement changes, as the working copy of an event has it. */
export const announcedInCopy = async (req: PayloadRequest, id: string): Promise<AnnouncedFields> =>
  // What is missing in it is missing in the fields: they are compared only.
  announcedIn((await presentWorkingCopy(req, 'event', id)).document as Event);

/** Writes what is announced into the working copy, in each of its languages; an open form takes it over at its next look. */
export async function announceInCopy(
  req: PayloadRequest,
  event: Event,
  { status, start, end, formerStart, reasons }: AnnouncedFields,
): Promise<void> {
  const times = {
    status,
    start: new Date(start).toISOString(),
    end: moment(end),
    formerStart: moment(formerStart),
  };
  for (const locale of ACTIVE_LOCALES)
    if (event.locales[locale])
      await req.payload.update({
        collection: 'events',
        id: event.id,
        locale,
        data: { ...times, statusReason: reasons[locale] ?? null },
        depth: 0,
        overrideAccess: true,
        overrideLock: true,
        req,
      });
}
