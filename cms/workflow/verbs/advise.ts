// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { notifyOfOpinion } from '../../notifications/notify-opinion.ts';
import { fieldText } from '../../present/field-texts.ts';
import { record } from '../../records/history.ts';
import { type Marks, opinions } from '../../records/opinions.ts';
import { openRemarks, remarks } from '../../records/remarks.ts';
import { submissions } from '../../records/rows.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { MAX_QUOTE, MAX_REMARK } from '../../values/max-remark.ts';
import { quoteIn } from '../../values/quote.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { OPINION_MESSAGES } from '../opinions/messages.ts';
import { type OpenOpinion, openOpinion } from '../opinions/open.ts';
import { MAX_OPEN_REMARKS } from './remark.ts';

/** A passage of the text that was shown, and what somebody says of it. */
export interface Judged {
  readonly locale: string | null;
  /** Path of its field in the contract, below its language. */
  readonly field: string;
  readonly text: string;
  readonly mark: keyof Marks;
  readonly note: string;
}

export interface Advice {
  readonly judged: readonly Judged[];
  /** On the whole text. */
  readonly note: string;
}

const countOf = (judged: readonly Judged[], mark: keyof Marks): number =>
  judged.filter((one) => one.mark === mark).length;

/** @throws VerbError `bad-request`, `too-many-remarks` */
function requireAdvice({ judged, note }: Advice): void {
  if (judged.length === 0 && note === '')
    throw new VerbError('bad-request', OPINION_MESSAGES.nothing);
  for (const text of [note, ...judged.map((one) => one.note)])
    if (text.length > MAX_REMARK)
      throw new VerbError('bad-request', WORKFLOW_MESSAGES.remarkTooLong(text.length, MAX_REMARK));
}

/** The words of a remark. A passage that cannot be quoted is named in them. */
function wordsOf({ mark, note, text }: Judged, isQuoted: boolean): string {
  const verdict = spoken(OPINION_MESSAGES[mark === 'wrong' ? 'wrong' : 'amend'], 'it');
  const named = isQuoted ? '' : `«${text.slice(0, 80)}»: `;
  return `${named}${verdict} ${note}`.trim();
}

/** What was not found right becomes remarks on the submission. */
async function writeRemarks(
  req: PayloadRequest,
  { row, submission, after }: OpenOpinion,
  judged: readonly Judged[],
  at: string,
): Promise<void> {
  for (const one of judged) {
    const { locale, field } = one;
    const words = fieldText(after, { locale, field });
    const quote =
      words === undefined ? undefined : quoteIn(words, { exact: one.text.slice(0, MAX_QUOTE) });
    await remarks.create(req, {
      ...{ document: row.document, type: row.type, state: 'open', digest: submission.digest },
      ...{ locale, field, quote: quote ?? null, text: wordsOf(one, quote !== undefined) },
      ...{ by: opinionAuthor(row.id), byName: row.asked, at, answers: [] },
    });
  }
}

/** Stands for the id of a person where somebody without an account acted. */
const opinionAuthor = (opinion: string): string => `opinion/${opinion}`;

/**
 * Takes an opinion through its link, which then works no more: what is wrong or to be amended becomes open remarks.
 * @throws VerbError `not-found`, `wrong-state` when the link does not work any more, `bad-request`, `too-many-remarks`
 */
export async function advise(req: PayloadRequest, secret: string, advice: Advice): Promise<void> {
  requireAdvice(advice);
  await inTransaction(req, async (work) => {
    const open = await openOpinion(req, secret, work.now);
    const { row, submission } = open;
    const bad = advice.judged.filter(({ mark }) => mark !== 'right');
    const before = (await openRemarks(req, [row.document])).get(row.document) ?? 0;
    if (before + bad.length > MAX_OPEN_REMARKS)
      throw new VerbError('too-many-remarks', OPINION_MESSAGES.tooMany(MAX_OPEN_REMARKS - before));
    await writeRemarks(req, open, bad, work.now);
    if (bad.length > 0) await submissions.update(req, submission.id, { remarkedAt: work.now });
    await opinions.update(req, row.id, {
      ...{ ended: 'given', endedAt: work.now, endedByName: row.asked, note: advice.note },
      marks: {
        right: countOf(advice.judged, 'right'),
        wrong: countOf(advice.judged, 'wrong'),
        amend: countOf(advice.judged, 'amend'),
      },
    });
    const author = { id: opinionAuthor(row.id), name: row.asked };
    const about = { type: row.type, id: row.document };
    const reason = advice.note || null;
    await record(work, author, 'advise', about, { digest: submission.digest, reason });
    await notifyOfOpinion(work, submission, row);
  });
}
