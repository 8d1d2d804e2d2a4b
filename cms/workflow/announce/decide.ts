// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { notifyOfUndoing } from '../../notifications/notify-announcement.ts';
import {
  announcedIn,
  type AnnouncementRow,
  closeAnnouncement,
  openAnnouncement,
  sameAnnounced,
} from '../../records/announcements.ts';
import { keepContribution } from '../../records/contributors.ts';
import { record } from '../../records/history.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { beginVerb, type Found } from '../subject.ts';
import { requireReason } from '../verbs/reason.ts';
import { ANNOUNCE_MESSAGES } from './messages.ts';
import { eventIn } from './fields.ts';
import { putOnline, requireOnline } from './put-online.ts';
import { announceInCopy } from './working-copy.ts';

export interface Deciding {
  /** The event. */
  readonly id: string;
  /** Of the announcement that was read: another one is not decided on unread. */
  readonly announcement: string;
}

/** Begins a decision of a second person. */
async function begin(req: PayloadRequest, verb: 'confirm' | 'undo', deciding: Deciding) {
  const { person, found } = await beginVerb(req, verb, { type: 'event', id: deciding.id });
  const row = await openAnnouncement(req, found.id);
  if (!row) throw new VerbError('wrong-state', ANNOUNCE_MESSAGES.nothingToConfirm);
  if (row.id !== deciding.announcement)
    throw new VerbError('stale', ANNOUNCE_MESSAGES.changedAgain);
  if (row.authors.includes(person.id))
    throw new VerbError('own-work', ANNOUNCE_MESSAGES.ownAnnouncement);
  return { person, found, row };
}

/** A second person has looked at a change that went online at once, and it holds. */
export async function confirmAnnouncement(
  req: PayloadRequest,
  deciding: Deciding,
): Promise<{ confirmed: true }> {
  return inTransaction(req, async (work) => {
    const { person, found, row } = await begin(req, 'confirm', deciding);
    await closeAnnouncement(work, row, person, { state: 'confirmed' });
    const { digest = null } = found.standing.published ?? {};
    await record(work, person, 'confirm', found, { digest, reason: row.reason });
    return { confirmed: true };
  });
}

/** What was announced stands no more in the text online: somebody approved another. @throws VerbError `stale` */
function requireStanding(found: Found, { announced }: AnnouncementRow) {
  const event = eventIn(requireOnline(found));
  if (sameAnnounced(announcedIn(event), announced)) return event;
  throw new VerbError('stale', ANNOUNCE_MESSAGES.changedAgain);
}

/**
 * Takes a change back that went online at once: what it changed is as it was before, in a revision of its own; all else
 * stays. Those who changed it are told why.
 */
export async function undoAnnouncement(
  req: PayloadRequest,
  deciding: Deciding & { readonly reason: string },
): Promise<{ readonly revision: number }> {
  const reason = requireReason(deciding.reason, ANNOUNCE_MESSAGES.whyUndo);
  return inTransaction(req, async (work) => {
    const { person, found, row } = await begin(req, 'undo', deciding);
    const event = requireStanding(found, row);
    const told = ACTIVE_LOCALES.filter((language) => event.locales[language]);
    const { undone } = ANNOUNCE_MESSAGES;
    const note = { text: Object.fromEntries(told.map((language) => [language, undone[language]])) };
    const step = { from: row.announced, to: row.former, isBack: true };
    const { revision, digest } = await putOnline(work, person, found, { step, note });
    await keepContribution(req, person, found.id, () => announceInCopy(req, event, step));
    await closeAnnouncement(work, row, person, { state: 'undone', reason });
    await record(work, person, 'undo', found, { digest, revision: revision.revision, reason });
    await notifyOfUndoing(work, row, person, reason);
    return { revision: revision.revision };
  });
}
