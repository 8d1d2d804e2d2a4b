// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import type { PayloadRequest } from 'payload';
import { notifyWriters } from '../notifications/notify.ts';
import { closeSubmission, requirePending } from './close.ts';
import { record } from './history.ts';
import { requireReason } from './reason.ts';
import { findDocument, requireAllowed, currentPerson } from './subject.ts';
import { inTransaction } from './transaction.ts';
import { WORKFLOW_MESSAGES } from './messages.ts';

/** Sends a submission back with a reason. Its addresses stay claimed: it will be sent again. */
export async function returnSubmission(
  req: PayloadRequest,
  target: { readonly type: DocumentType; readonly id: string; readonly reason: string },
): Promise<void> {
  const reason = requireReason(target.reason, WORKFLOW_MESSAGES.whyReturn);
  await inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const found = await findDocument(req, person, target.type, target.id);
    requireAllowed(person, 'return', found);
    const pending = requirePending(found);
    await closeSubmission(work, person, pending, { state: 'returned', reason });
    await record(work, person, {
      document: found.id,
      type: found.type,
      verb: 'return',
      digest: pending.digest,
      reason,
    });
    await notifyWriters(work, { kind: 'returned', submission: pending, by: person, reason });
  });
}
