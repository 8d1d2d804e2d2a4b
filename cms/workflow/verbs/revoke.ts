// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { record } from '../../records/history.ts';
import { opinions } from '../../records/opinions.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { OPINION_MESSAGES } from '../opinions/messages.ts';
import { opinionState } from '../opinions/open.ts';
import { beginVerb, type Target } from '../subject.ts';

/**
 * Takes a link for an opinion back: from now on it shows nothing.
 * @throws VerbError `not-found`, `wrong-state` when it does not work any more
 */
export async function revoke(
  req: PayloadRequest,
  target: Target & { readonly opinion: string },
): Promise<void> {
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'consult', target);
    const row = await opinions.first(req, {
      and: [{ id: { equals: target.opinion } }, { document: { equals: found.id } }],
    });
    if (!row) throw new VerbError('not-found', OPINION_MESSAGES.noSuchLink);
    if (opinionState(row, found.standing, work.now) !== 'waits')
      throw new VerbError('wrong-state', OPINION_MESSAGES.notOpen);
    const ended = { ended: 'revoked', endedAt: work.now, endedByName: person.name } as const;
    await opinions.update(req, row.id, ended);
    await record(work, person, 'revoke', found, { digest: row.digest, reason: row.asked });
  });
}
