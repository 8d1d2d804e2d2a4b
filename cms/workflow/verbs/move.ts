// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { FORMS } from '../../content/index.ts';
import { VerbError } from '../../records/verb-error.ts';
import { record } from '../../records/history.ts';
import { namesOrganisation, readOwnership } from '../../records/ownership.ts';
import { published, submissions } from '../../records/rows.ts';
import { withoutEdit } from '../guard/no-edit.ts';
import { beginVerb, type Target } from '../subject.ts';
import { inTransaction } from '../../records/transaction.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';

/** To whom a document belongs is part of its text in some types: it is an edit of these only. */
const namesIt = (type: DocumentType): boolean => Object.hasOwn(FORMS[type].codecs, 'organisation');

interface Moving extends Target {
  /** Id of the new organisation. */
  readonly organisation: string;
}

async function write(req: PayloadRequest, { type, id, organisation }: Moving): Promise<void> {
  const update = () =>
    req.payload.update({
      collection: COLLECTION_OF[type],
      id,
      data: { organisation },
      overrideAccess: true,
      // A person who has it open is told at the next save; leaving it with the former organisation would be worse.
      overrideLock: true,
      depth: 0,
      req,
    });
  await (namesIt(type) ? update() : withoutEdit(req, update));
}

/**
 * Gives a document to another organisation. The only verb that writes the working copy: from then on its former
 * organisation neither sees nor changes it. What is online stays as it is until the new text is approved.
 */
export async function move(req: PayloadRequest, target: Moving): Promise<void> {
  const { type, id, organisation } = target;
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'move', target);
    if (!namesOrganisation(type)) throw new VerbError('bad-request', WORKFLOW_MESSAGES.ownerless);
    if (!(await readOwnership(req, 'organisation', organisation)))
      throw new VerbError('not-found', WORKFLOW_MESSAGES.noSuchOrganisation);
    await write(req, target);
    if (found.standing.published) await published.update(req, id, { organisation });
    const { last } = found.standing;
    // What waits or was returned, with its reason, appears on the first page of the new organisation.
    if (last) await submissions.update(req, last.id, { organisation });
    await record(work, person, 'move', found);
  });
}
