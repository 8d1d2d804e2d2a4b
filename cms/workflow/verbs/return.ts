// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { notifyWriters } from '../../notifications/notify.ts';
import { type Confirming, requireNotAwaited } from './confirm.ts';
import { closeSubmission, requireWaiting, requireSameDigest } from './pending.ts';
import { record } from '../../records/history.ts';
import { requireReason } from './reason.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';
import { beginVerb, type Target } from '../subject.ts';
import { inTransaction } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

export interface Returning extends Target, Pick<Confirming, 'confirm'> {
  /** Read by those who wrote. */
  readonly reason: string;
  /** Of the submission that was read; absent: the one that waits. */
  readonly digest?: string | undefined;
}

/**
 * Returns a submission with a reason. Its addresses stay claimed: it will be sent again.
 * @throws VerbError `stale` when another text waits than the one that was read; `still-used` when texts that come at their
 * moment refer to one that was approved for its own, and it would not be online
 */
export async function returnSubmission(req: PayloadRequest, target: Returning): Promise<void> {
  const reason = requireReason(target.reason, WORKFLOW_MESSAGES.whyReturn);
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'return', target);
    const pending = requireWaiting(found);
    if (target.digest !== undefined) requireSameDigest(pending, target.digest);
    const { published: online } = found.standing;
    if (pending.state === 'scheduled' && (!online || online.withdrawn))
      await requireNotAwaited(req, found, null, target);
    await closeSubmission(work, person, pending, { state: 'returned', reason });
    await record(work, person, 'return', found, {
      digest: pending.digest,
      reason,
    });
    await notifyWriters(work, { kind: 'returned', submission: pending, by: person, reason });
    if (pending.state === 'scheduled') await nudgeSoon(work);
  });
}
