// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { VerbError } from '../../records/verb-error.ts';
import { record } from '../../records/history.ts';
import { namesOrganisation, readOwnership } from '../../records/ownership.ts';
import { published, submissions } from '../../records/rows.ts';
import { beginVerb, type Target } from '../subject.ts';
import { inTransaction } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/**
 * Gives a document to another organisation. The only verb that writes the working copy: from then on its former
 * organisation neither sees nor changes it. What is online stays as it is until the new text is approved.
 */
export async function move(
  req: PayloadRequest,
  target: Target & { readonly organisation: string },
): Promise<void> {
  const { type, id, organisation } = target;
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'move', target);
    if (!namesOrganisation(type)) throw new VerbError('bad-request', WORKFLOW_MESSAGES.ownerless);
    if (!(await readOwnership(req, 'organisation', organisation)))
      throw new VerbError('not-found', WORKFLOW_MESSAGES.noSuchOrganisation);
    await req.payload.update({
      collection: COLLECTION_OF[type],
      id,
      data: { organisation },
      overrideAccess: true,
      // A person who has it open is told at the next save; leaving it with the former organisation would be worse.
      overrideLock: true,
      depth: 0,
      req,
    });
    if (found.standing.published) await published.update(req, id, { organisation });
    const { last } = found.standing;
    // What waits or was returned, with its reason, appears on the first page of the new organisation.
    if (last) await submissions.update(req, last.id, { organisation });
    await record(work, person, 'move', found);
  });
}
