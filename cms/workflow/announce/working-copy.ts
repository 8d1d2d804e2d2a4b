// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { announcedIn, type AnnouncedFields } from '../../records/announcements.ts';
import { presentWorkingCopy } from '../candidate/presented.ts';
import { withoutEdit } from '../guard/no-edit.ts';
import type { Event } from './fields.ts';
import { type Step, takeOver } from './take-over.ts';

const moment = (instant: string | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

const languagesOf = ({ locales }: Event) => ACTIVE_LOCALES.filter((language) => locales[language]);

/** What an announcement changes, as the working copy has it in the languages that are online. */
async function announcedInCopy(req: PayloadRequest, event: Event): Promise<AnnouncedFields> {
  // What is missing in it is missing in the fields: they are compared only.
  const copy = (await presentWorkingCopy(req, 'event', event.id)).document as Event;
  const locales = languagesOf(event).map((language) => [language, copy.locales[language]]);
  return announcedIn({ ...copy, locales: Object.fromEntries(locales) });
}

async function write(req: PayloadRequest, event: Event, step: Step): Promise<void> {
  const { state, times } = takeOver(await announcedInCopy(req, event), step);
  if (!state && !times) return;
  const data = {
    ...(times && { start: new Date(times.start).toISOString(), end: moment(times.end) }),
    ...(state && { status: state.status, formerStart: moment(state.formerStart) }),
  };
  for (const locale of languagesOf(event))
    await req.payload.update({
      collection: 'events',
      id: event.id,
      locale,
      data: { ...data, ...(state && { statusReason: state.reasons[locale] ?? null }) },
      depth: 0,
      overrideAccess: true,
      overrideLock: true,
      req,
    });
}

/**
 * Writes what a step changes into the working copy, in each of its languages; an open form takes it over at its next look.
 */
export const announceInCopy: typeof write = (req, event, step) =>
  withoutEdit(req, () => write(req, event, step));
