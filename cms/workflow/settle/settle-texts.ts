// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { createLocalReq, type Payload } from 'payload';
import { notifyOfLapse } from '../../notifications/notify-lapse.ts';
import type { Author } from '../../records/contributors.ts';
import { record } from '../../records/history.ts';
import { endOpinions } from '../../records/opinions.ts';
import { nextRevision } from '../../records/revisions.ts';
import { type SubmissionRow, submissions } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import type { Target } from '../subject.ts';
import { closeApproved } from '../verbs/close-approved.ts';
import { publish } from '../verbs/publish.ts';
import { entitlements } from '../schedule/entitled.ts';
import { MOMENT_MESSAGES } from '../schedule/messages.ts';
import { lapseTogether } from './lapse-together.ts';
import { together, type Try } from './together.ts';
import { foundNow } from './found-now.ts';

/** Something is done late when the moment is older than that: the desk was off. */
const LATE_MS = 60_000;

const lateReason = (moment: string, now: string): string | null =>
  Date.parse(now) - Date.parse(moment) > LATE_MS ? MOMENT_MESSAGES.late(moment).it : null;

const approver = ({ closedBy, closedByName }: SubmissionRow): Author => ({
  id: closedBy ?? '',
  name: closedByName ?? '',
});

/** The submission as the transaction reads it; `undefined` when somebody was faster. */
async function still(work: Work, { type, document, id }: SubmissionRow) {
  const found = await foundNow(work, { type, id: document });
  const submission = found?.standing.scheduled;
  return found && submission?.id === id ? { found, submission } : undefined;
}

type Still = NonNullable<Awaited<ReturnType<typeof still>>>;

async function finish(work: Work, { found, submission }: Still, revision: number): Promise<void> {
  const by = approver(submission);
  const document = JSON.parse(submission.canonical) as PublishedDocument;
  const reason = submission.reason ?? undefined;
  const event = { revision, reason: lateReason(submission.publishAt ?? work.now, work.now) };
  await closeApproved(work, by, { found, submission, document, reason, verb: 'publish', event });
}

/** Puts online what was approved for one moment, as one revision. @returns how many */
async function putOnline(payload: Payload, due: readonly SubmissionRow[]): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const entitled = entitlements(work.req);
    const ready: Still[] = [];
    for (const row of due) {
      const one = await still(work, row);
      // The moment may have been changed, or its approver demoted, since it was found.
      if (!one || (one.submission.publishAt ?? '') > work.now) continue;
      if (await entitled(approver(one.submission).id, 'approve', row.type)) ready.push(one);
    }
    if (ready.length === 0) return 0;
    const changes = ready.map(({ found, submission }) => ({
      id: found.id,
      digest: submission.digest,
    }));
    const revision = await nextRevision(work.req, changes, work.now);
    for (const one of ready) {
      const { found, submission } = one;
      const document = JSON.parse(submission.canonical) as PublishedDocument;
      const at = submission.publishAt ?? work.now;
      await publish(work, { found, submission, document, revision, by: approver(submission), at });
      await finish(work, one, revision.revision);
    }
    nudgeAfter(work, revision);
    return ready.length;
  });
}

/** Makes a text wait again whose approver may not approve any more. @returns nothing where the approval holds */
async function lapseOne(work: Work, row: SubmissionRow): Promise<SubmissionRow | undefined> {
  const one = await still(work, row);
  if (!one) return undefined;
  const by = approver(one.submission);
  if (await entitlements(work.req)(by.id, 'approve', row.type)) return undefined;
  await submissions.update(work.req, row.id, {
    state: 'pending',
    closedBy: null,
    closedByName: null,
    closedAt: null,
    reason: null,
  });
  const submission = { submission: { equals: row.id } };
  const end = { ended: 'over', endedAt: work.now, endedByName: by.name } as const;
  // Their links said so since the approval: they do not come alive again.
  await endOpinions(work.req, submission, end);
  const reason = MOMENT_MESSAGES.lapsed(by.name).it;
  await record(work, by, 'lapse', one.found, { digest: row.digest, reason });
  return one.submission;
}

/** The approvals of one person who may not approve any more: the texts wait for another person, who hears of them in one mail. */
const lapse = (payload: Payload, rows: readonly SubmissionRow[]): Promise<number> =>
  lapseTogether(payload, rows, lapseOne, (work, lapsed, first) =>
    notifyOfLapse(work, lapsed, MOMENT_MESSAGES.lapsed(approver(first).name)),
  );

export async function settleTexts(payload: Payload, now: string, attempt: Try): Promise<number> {
  const waiting = await submissions.find(
    { payload },
    { where: { state: { equals: 'scheduled' } }, sort: 'publishAt' },
  );
  const entitled = entitlements({ payload });
  const due: SubmissionRow[] = [];
  const lapsed: SubmissionRow[] = [];
  for (const row of waiting)
    if (!(await entitled(approver(row).id, 'approve', row.type))) lapsed.push(row);
    else if ((row.publishAt ?? '') <= now) due.push(row);
  let done = 0;
  const named = ({ type, document: id }: SubmissionRow): Target => ({ type, id });
  const end = (some: readonly SubmissionRow[]) => lapse(payload, some);
  for (const all of Map.groupBy(lapsed, ({ closedBy }) => closedBy).values())
    await attempt(() => together(all, named, end, attempt));
  const settle = (some: readonly SubmissionRow[]) => putOnline(payload, some);
  for (const all of Map.groupBy(due, ({ publishAt }) => publishAt).values())
    done += await attempt(() => together(all, named, settle, attempt));
  return done;
}
