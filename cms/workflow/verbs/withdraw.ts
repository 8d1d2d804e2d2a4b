// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import type { Verdict } from '../../notifications/text-mails.ts';
import { notifyWriters } from '../../notifications/notify.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { releaseAddresses } from '../../records/addresses.ts';
import { type Confirming, requireConfirmation } from './confirm.ts';
import { closeSubmission } from './pending.ts';
import { closeAnnouncement, openAnnouncement } from '../../records/announcements.ts';
import { type Author, restoreContributions } from '../../records/contributors.ts';
import { VerbError } from '../../records/verb-error.ts';
import { record } from '../../records/history.ts';
import { requireReason } from './reason.ts';
import { removeReferenceUses } from '../../records/reference-uses.ts';
import { nextRevision } from '../../records/revisions.ts';
import {
  blobUses,
  catalogue,
  published,
  type RevisionRow,
  submissions,
} from '../../records/rows.ts';
import { beginVerb, type Found, findDocument, requireAllowed, type Target } from '../subject.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { onlyListedBy } from '../requirements/way-back.ts';

export interface Withdrawing extends Target, Confirming {
  /** Shown to readers at the address of the page. */
  readonly reason: string;
}

/** The parts that only this document lists: without it their readers would find no way back, so that they go with it. */
async function withParts(
  req: PayloadRequest,
  person: Person,
  found: Found,
): Promise<[Found, ...Found[]]> {
  if (!found.standing.published) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.notOnline);
  const parts: Found[] = [];
  for (const { type, id } of await onlyListedBy(req, found)) {
    const part = await findDocument(req, person, type, id);
    requireAllowed(person, 'withdraw', part);
    parts.push(part);
  }
  return [found, ...parts];
}

interface Offline {
  readonly reason: string;
  readonly revision: RevisionRow;
  /** When; now where it is absent. */
  readonly at?: string;
  /** It was planned: a text that waits, was approved for later or was returned stays as it is. */
  readonly keepsCorrection?: boolean;
}

/** Takes one document offline, and closes its submission unless that is kept. @returns what its writers are told */
export async function takeOffline(
  work: Work,
  person: Author,
  found: Found,
  { reason, revision, at = work.now, keepsCorrection = false }: Offline,
): Promise<Verdict[]> {
  const { req } = work;
  const { published: online, pending, scheduled, last } = found.standing;
  await published.update(req, found.id, {
    withdrawn: true,
    withdrawnAt: at,
    withdrawAt: null,
    withdrawBy: null,
    withdrawByName: null,
    withdrawnReason: reason,
    revision: revision.revision,
    revisionHash: revision.hash,
  });
  await blobUses.remove(req, { document: { equals: found.id } });
  await removeReferenceUses(req, found.id);
  await catalogue.update(req, found.id, { published: false });
  const waiting = pending ?? scheduled;
  const isReturned = last?.state === 'returned';
  if (!keepsCorrection) {
    if (waiting) await closeSubmission(work, person, waiting, { state: 'withdrawn', reason });
    // Changes that were asked for concern a text that is gone.
    if (isReturned) await submissions.update(req, last.id, { state: 'withdrawn' });
  }
  if (!(keepsCorrection && (waiting || isReturned))) await releaseAddresses(req, found.id);
  const open = await openAnnouncement(req, found.id);
  if (open) await closeAnnouncement(work, open, person, { state: 'withdrawn' });
  await restoreContributions(req, found.id);
  await record(work, person, 'withdraw', found, {
    digest: online?.digest ?? null,
    revision: revision.revision,
    reason,
  });
  return last ? [{ kind: 'withdrawn', submission: last, by: person, reason }] : [];
}

/**
 * Takes a document offline at once, and closes its submission, whose approval would put it back. With a course go the
 * lessons that no other course lists, with a lesson its check.
 */
export async function withdraw(
  req: PayloadRequest,
  target: Withdrawing,
): Promise<{ readonly revision: number }> {
  const reason = requireReason(target.reason, WORKFLOW_MESSAGES.whyWithdraw);
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'withdraw', target);
    const going = await withParts(req, person, found);
    await requireConfirmation(req, going, target);
    const changes = going.map(({ id }) => ({ id, digest: null }));
    const revision = await nextRevision(req, changes, work.now);
    const verdicts: Verdict[] = [];
    for (const one of going)
      verdicts.push(...(await takeOffline(work, person, one, { reason, revision })));
    await notifyWriters(work, ...verdicts);
    nudgeAfter(work, revision);
    return { revision: revision.revision };
  });
}
