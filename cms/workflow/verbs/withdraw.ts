// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { notifyWriters } from '../../notifications/notify.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { releaseAddresses } from '../../records/addresses.ts';
import { closeSubmission } from './pending.ts';
import { restoreContributions } from '../../records/contributors.ts';
import { VerbError } from '../../records/verb-error.ts';
import { record } from '../../records/history.ts';
import { requireReason } from './reason.ts';
import { type Referrer, referrersOf, removeReferenceUses } from '../../records/reference-uses.ts';
import { nextRevision } from '../../records/revisions.ts';
import { blobUses, catalogue, published, submissions } from '../../records/rows.ts';
import { beginVerb, type Target } from '../subject.ts';
import { inTransaction } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

export interface Withdrawing extends Target {
  /** Shown to readers at the address of the page. */
  readonly reason: string;
  /** Withdraw although others refer to it. */
  readonly confirm?: boolean | undefined;
}

/** Others refer to it: the person confirms before their links become plain text. */
function requireConfirmation(referrers: readonly Referrer[], confirm: boolean | undefined): void {
  if (referrers.length === 0 || confirm) return;
  throw new VerbError('still-used', WORKFLOW_MESSAGES.stillUsed(referrers.length), {
    referrers: referrers.map((one) => ({ collection: COLLECTION_OF[one.type], ...one })),
  });
}

/** Takes a document offline at once, and closes its submission, whose approval would put it back. */
export async function withdraw(
  req: PayloadRequest,
  target: Withdrawing,
): Promise<{ readonly revision: number }> {
  const reason = requireReason(target.reason, WORKFLOW_MESSAGES.whyWithdraw);
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'withdraw', target);
    const { published: online, pending, last } = found.standing;
    if (!online) throw new VerbError('wrong-state', WORKFLOW_MESSAGES.notOnline);
    requireConfirmation(await referrersOf(req, found.id), target.confirm);
    const next = await nextRevision(req, [{ id: found.id, digest: null }], work.now);
    await published.update(req, found.id, {
      withdrawn: true,
      withdrawnAt: work.now,
      withdrawnReason: reason,
      revision: next.revision,
      revisionHash: next.hash,
    });
    await blobUses.remove(req, { document: { equals: found.id } });
    await removeReferenceUses(req, found.id);
    await catalogue.update(req, found.id, { published: false });
    if (pending) await closeSubmission(work, person, pending, { state: 'withdrawn', reason });
    // Changes that were asked for concern a text that is gone.
    if (last?.state === 'returned') await submissions.update(req, last.id, { state: 'withdrawn' });
    await releaseAddresses(req, found.id);
    await restoreContributions(req, found.id);
    await record(work, person, 'withdraw', found, {
      digest: online.digest,
      revision: next.revision,
      reason,
    });
    if (last)
      await notifyWriters(work, { kind: 'withdrawn', submission: last, by: person, reason });
    nudgeAfter(work, next);
    return { revision: next.revision };
  });
}
