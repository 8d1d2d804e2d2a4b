// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { notifyOfRemarks } from '../../notifications/notify.ts';
import { fieldText } from '../../present/field-texts.ts';
import { record } from '../../records/history.ts';
import { openRemarks, remarks } from '../../records/remarks.ts';
import { type SubmissionRow, submissions } from '../../records/rows.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { type Quote, type Quoted, quoteIn } from '../../values/quote.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { beginVerb, type Target } from '../subject.ts';
import { requirePending, requireSameDigest } from './pending.ts';
import { requireRemarkText } from './remark-text.ts';

export interface Remarking extends Target {
  /** Of the submission that was read. */
  readonly digest: string;
  readonly locale: string | null;
  readonly field: string;
  /** Absent: the remark is on the field as a whole. */
  readonly quote?: Quoted | undefined;
  readonly text: string;
}

/** Open remarks of one document: more belong into the reason of a return. */
export const MAX_OPEN_REMARKS = 100;

/** @throws VerbError `quote-not-found` when the field, or the words in it, are not in the submission */
function placeIn(submission: SubmissionRow, { quote, ...place }: Remarking): Quote | null {
  const words = fieldText(JSON.parse(submission.canonical) as object, place);
  const found = words === undefined || !quote ? null : quoteIn(words, quote);
  if (words === undefined || found === undefined)
    throw new VerbError('quote-not-found', WORKFLOW_MESSAGES.quoteNotFound);
  return found;
}

/**
 * Writes a remark on words of the submission that waits. While it is open the text is not approved.
 * @throws VerbError `stale` when another text waits than the one that was read
 */
export async function remark(req: PayloadRequest, target: Remarking): Promise<{ id: string }> {
  const text = requireRemarkText(target.text, WORKFLOW_MESSAGES.whatRemark);
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'remark', target);
    const pending = requirePending(found);
    requireSameDigest(pending, target.digest);
    const quote = placeIn(pending, target);
    if (((await openRemarks(req, [found.id])).get(found.id) ?? 0) >= MAX_OPEN_REMARKS)
      throw new VerbError('too-many-remarks', WORKFLOW_MESSAGES.tooManyRemarks(MAX_OPEN_REMARKS));
    const { id } = await remarks.create(req, {
      document: found.id,
      type: found.type,
      state: 'open',
      digest: pending.digest,
      locale: target.locale,
      field: target.field,
      quote,
      text,
      by: person.id,
      byName: person.name,
      at: work.now,
      answers: [],
    });
    await submissions.update(req, pending.id, { remarkedAt: work.now });
    await record(work, person, 'remark', found, { digest: pending.digest, reason: text });
    await notifyOfRemarks(work, pending, person);
    return { id };
  });
}
