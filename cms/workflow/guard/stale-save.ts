// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { personOf } from '../../access/person.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { textAt } from '../../values/text-at.ts';
import { contributions } from '../../records/rows.ts';
import { table } from '../../records/table.ts';

/**
 * Refuses a save when another person saved the text after the form was loaded: a form sends every field, also untouched
 * ones, and would overwrite their words (R17). Payload's lock does not prevent it: every save releases it. The person's
 * own save may be newer than the form, when its answer was lost on the way.
 * @throws VerbError `saved-meanwhile`
 */
export async function requireFresh(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  // When the working copy that the form was filled from was saved; absent when single fields are sent.
  const loaded = Date.parse(textAt(data, 'updatedAt'));
  if (Number.isNaN(loaded)) return;
  const rows = table<{ readonly id: string; readonly updatedAt: string }>(COLLECTION_OF[type]);
  const row = await rows.byId(req, id, { updatedAt: true });
  if (!row || Date.parse(row.updatedAt) <= loaded) return;
  const me = personOf(req.user)?.id;
  const writers = await contributions.find(req, { where: { subject: { equals: id } } });
  const other = writers.find(({ user, at }) => user !== me && Date.parse(at) > loaded);
  const lastWasMine = writers.some(({ user, at }) => user === me && at === row.updatedAt);
  // An approval removes the notes of who wrote: then all that is known is that the text was saved.
  if (!other && lastWasMine) return;
  throw new VerbError('saved-meanwhile', WORKFLOW_MESSAGES.savedMeanwhile(other?.name));
}
