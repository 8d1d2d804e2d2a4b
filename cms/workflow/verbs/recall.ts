// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { releaseAddresses } from '../../records/addresses.ts';
import { type Confirming, requireNotAwaited } from './confirm.ts';
import { closeSubmission, requireWaiting } from './pending.ts';
import { record } from '../../records/history.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';
import { beginVerb, type Target } from '../subject.ts';
import { inTransaction } from '../../records/transaction.ts';

export interface Recalling extends Target, Pick<Confirming, 'confirm'> {}

/**
 * Closes the submission that waits for approval; what is online stays as it is.
 * @throws VerbError `still-used` when texts that come at their moment refer to it, and it would not be online
 */
export async function recall(req: PayloadRequest, target: Recalling): Promise<void> {
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'recall', target);
    const pending = requireWaiting(found);
    const { published: online } = found.standing;
    if (!online || online.withdrawn) await requireNotAwaited(req, found, null, target);
    await closeSubmission(work, person, pending, { state: 'recalled' });
    await releaseAddresses(req, found.id);
    await record(work, person, 'recall', found, {
      digest: pending.digest,
    });
    if (pending.state === 'scheduled') await nudgeSoon(work);
  });
}
