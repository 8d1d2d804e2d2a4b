// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { personOf } from '../../access/person.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { contributions } from '../../records/rows.ts';
import { table } from '../../records/table.ts';

/** The state of a working copy that a form was filled from; whoever sends single fields names none. */
function seenIn(data: Readonly<Record<string, unknown>>): number {
  const { updatedAt } = data;
  return typeof updatedAt === 'string' ? Date.parse(updatedAt) : Number.NaN;
}

/**
 * A form is saved whole, also the fields that nobody touched in it: somebody else's words, saved since it was loaded,
 * would be gone (R17). Payload's lock does not keep two apart who have the text open: every save lets it go. One's own
 * save may be newer than the form, when its answer was lost on the way.
 * @throws VerbError `saved-meanwhile`
 */
export async function requireSeen(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const seen = seenIn(data);
  if (Number.isNaN(seen)) return;
  const [row] = await table<{ readonly id: string; readonly updatedAt: string }>(
    COLLECTION_OF[type],
  ).find(req, { where: { id: { equals: id } }, limit: 1, select: { updatedAt: true } });
  if (!row || Date.parse(row.updatedAt) <= seen) return;
  const me = personOf(req.user)?.id;
  const writers = await contributions.find(req, { where: { subject: { equals: id } } });
  const other = writers.find(({ user, at }) => user !== me && Date.parse(at) > seen);
  const lastWasMine = writers.some(({ user, at }) => user === me && at === row.updatedAt);
  // Who wrote what is approved since is noted no more: then all that is known is that it was saved.
  if (!other && lastWasMine) return;
  throw new VerbError('saved-meanwhile', WORKFLOW_MESSAGES.savedMeanwhile(other?.name));
}
