// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { releaseAddresses } from '../../records/addresses.ts';
import { closeSubmission, requirePending } from './pending.ts';
import { record } from '../../records/history.ts';
import { findDocument, requireAllowed, currentPerson } from '../subject.ts';
import { inTransaction } from '../../records/transaction.ts';

/** Takes back what waits for approval; what is online stays as it is. */
export async function recall(
  req: PayloadRequest,
  target: { readonly type: DocumentType; readonly id: string },
): Promise<void> {
  await inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const found = await findDocument(req, person, target.type, target.id);
    requireAllowed(person, 'recall', found);
    const pending = requirePending(found);
    await closeSubmission(work, person, pending, { state: 'recalled' });
    await releaseAddresses(req, found.id);
    await record(work, person, {
      document: found.id,
      type: found.type,
      verb: 'recall',
      digest: pending.digest,
    });
  });
}
