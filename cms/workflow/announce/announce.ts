// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../../access/person.ts';
import { notifyOfAnnouncement } from '../../notifications/notify-announcement.ts';
import {
  announcedIn,
  type AnnouncedFields,
  type AnnouncementRow,
  announcements,
  closeAnnouncement,
  openAnnouncement,
  sameAnnounced,
} from '../../records/announcements.ts';
import { record } from '../../records/history.ts';
import type { Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { type Found, requireAllowed } from '../subject.ts';
import { eventIn } from './fields.ts';
import { putOnline, requireOnline } from './put-online.ts';
import { announceInCopy } from './working-copy.ts';

/** Until a second person should have looked. */
const CONFIRM_MS = 24 * 3_600_000;

export interface Announcing {
  readonly kind: AnnouncementRow['kind'];
  /** In Italian. */
  readonly reason: string;
  /** What readers are told, in each language of the page. */
  readonly reasons: AnnouncedFields['reasons'];
  readonly fields: AnnouncedFields;
}

/**
 * Puts a change of an event online at once, tells the reviewers, and waits for one of them to confirm it.
 * @throws VerbError `unchanged` when it is so already
 */
export async function announce(
  work: Work,
  person: Person,
  found: Found,
  { kind, reason, reasons, fields }: Announcing,
): Promise<AnnouncementRow> {
  const { req, now } = work;
  const { id, owner } = found;
  requireAllowed(person, 'announce', found);
  const row = requireOnline(found);
  const event = eventIn(row);
  const before = announcedIn(event);
  if (sameAnnounced(before, fields))
    throw new VerbError('unchanged', WORKFLOW_MESSAGES.nothingToSend);
  const open = await openAnnouncement(req, id);
  const step = { from: before, to: fields };
  const { revision, digest } = await putOnline(work, person, found, {
    step,
    note: { text: reasons },
  });
  await announceInCopy(req, event, step);
  // The first that nobody has confirmed is what an undoing goes back to.
  if (open) await closeAnnouncement(work, open, person, { state: 'replaced' });
  const announcement = await announcements.create(req, {
    slot: id,
    document: id,
    state: 'open',
    title: row.title,
    organisation: owner.organisation,
    kind,
    reason,
    by: person.id,
    byName: person.name,
    authors: [...new Set([...(open?.authors ?? []), person.id])],
    at: now,
    until: new Date(Date.parse(now) + CONFIRM_MS).toISOString(),
    former: open?.former ?? before,
    announced: fields,
    revision: revision.revision,
    closedReason: null,
    remindedAt: null,
    closedBy: null,
    closedByName: null,
    closedAt: null,
  });
  await record(work, person, 'announce', found, {
    digest,
    revision: revision.revision,
    reason,
  });
  await notifyOfAnnouncement(work, announcement);
  return announcement;
}
