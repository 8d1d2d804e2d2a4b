// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { record } from '../../records/history.ts';
import { opinions } from '../../records/opinions.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { OPINION_MESSAGES } from '../opinions/messages.ts';
import { beginVerb, type Target } from '../subject.ts';

/**
 * Takes a link for an opinion back, however its text stands: from now on it shows nothing.
 * @throws VerbError `not-found`, `wrong-state` when an opinion came or it was ended before
 */
export async function revoke(
  req: PayloadRequest,
  target: Target & { readonly opinion: string },
): Promise<void> {
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'revoke', target);
    const row = await opinions.first(req, {
      and: [{ id: { equals: target.opinion } }, { document: { equals: found.id } }],
    });
    if (!row) throw new VerbError('not-found', OPINION_MESSAGES.noSuchLink);
    if (row.ended) throw new VerbError('wrong-state', OPINION_MESSAGES.notOpen);
    const ended = { ended: 'revoked', endedAt: work.now, endedByName: person.name } as const;
    await opinions.update(req, row.id, ended);
    await record(work, person, 'revoke', found, { digest: row.digest, reason: row.asked });
  });
}
