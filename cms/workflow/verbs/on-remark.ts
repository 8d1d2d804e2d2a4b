// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import { notifyOfRemarks } from '../../notifications/notify.ts';
import { record } from '../../records/history.ts';
import { type RemarkRow, remarks } from '../../records/remarks.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { beginVerb, type Found, type Target } from '../subject.ts';
import { requireRemarkText } from './remark-text.ts';

export interface OnRemark extends Target {
  /** Id of the remark. */
  readonly remark: string;
  /** An answer, written with the verb. */
  readonly text?: string | undefined;
}

type Changes = Parameters<typeof remarks.update>[2];

interface Act {
  readonly work: Work;
  readonly person: Person;
  readonly found: Found;
  readonly row: RemarkRow;
}

/** Answers of one remark: a longer talk begins a new one. */
const MAX_ANSWERS = 50;

function withAnswer({ work, person, row }: Act, text: string | undefined): Changes {
  if (text === undefined) return {};
  if (row.answers.length >= MAX_ANSWERS)
    throw new VerbError('too-many-remarks', WORKFLOW_MESSAGES.tooManyAnswers(MAX_ANSWERS));
  const answer = { text, by: person.id, byName: person.name, at: work.now };
  return { answers: [...row.answers, answer] };
}

/**
 * A verb on one remark, with an answer if there is one: the row, the history, and a mail to the other side.
 * @param change what else the verb changes in the row
 */
export async function onRemark(
  req: PayloadRequest,
  verb: 'answer' | 'resolve' | 'reopen',
  target: OnRemark,
  change: (act: Act) => Changes | Promise<Changes>,
): Promise<void> {
  const wanted = verb === 'answer' || target.text?.trim();
  const text = wanted ? requireRemarkText(target.text, WORKFLOW_MESSAGES.whatAnswer) : undefined;
  await inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, verb, target);
    const own = [{ id: { equals: target.remark } }, { document: { equals: found.id } }];
    const row = await remarks.first(req, { and: own });
    if (!row) throw new VerbError('not-found', WORKFLOW_MESSAGES.noSuchRemark);
    const act = { work, person, found, row };
    const changes = { ...withAnswer(act, text), ...(await change(act)) };
    if (Object.keys(changes).length > 0) await remarks.update(req, row.id, changes);
    await record(work, person, verb, found, { digest: row.digest, reason: text ?? row.text });
    const { last } = found.standing;
    if (last) await notifyOfRemarks(work, last, person);
  });
}
