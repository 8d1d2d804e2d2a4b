// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { createLocalReq, type Payload } from 'payload';
import type { Verdict } from '../../notifications/text-mails.ts';
import { notifyReviewers, notifyWriters } from '../../notifications/notify.ts';
import { plannedReason } from '../../i18n/planned.ts';
import type { Author } from '../../records/contributors.ts';
import { record } from '../../records/history.ts';
import { endOpinions } from '../../records/opinions.ts';
import { readOwnership } from '../../records/ownership.ts';
import { nextRevision } from '../../records/revisions.ts';
import { published, type SubmissionRow, submissions } from '../../records/rows.ts';
import { standingOf } from '../../records/state.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import type { Found, Target } from '../subject.ts';
import { remindOfAnnouncements } from '../announce/remind.ts';
import { closeApproved } from '../verbs/close-approved.ts';
import { publish } from '../verbs/publish.ts';
import { takeOffline } from '../verbs/withdraw.ts';
import { entitlements } from '../schedule/entitled.ts';
import { MOMENT_MESSAGES } from '../schedule/messages.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';
import { together, type Try } from './together.ts';

/** Something is done late when the moment is older than that: the desk was off. */
const LATE_MS = 60_000;

const lateReason = (moment: string, now: string): string | null =>
  Date.parse(now) - Date.parse(moment) > LATE_MS ? MOMENT_MESSAGES.late(moment).it : null;

/** A document as it is now; `undefined` when it is gone. */
async function foundNow({ req }: Work, { type, id }: Target): Promise<Found | undefined> {
  const owner = await readOwnership(req, type, id);
  return owner && { type, id, owner, standing: await standingOf(req, id) };
}

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

/** Takes offline what was planned for one moment, as one revision. @returns how many */
async function takeDown(payload: Payload, ids: readonly Target[]): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const entitled = entitlements(work.req);
    const ready: { found: Found; by: Author; at: string }[] = [];
    for (const target of ids) {
      const found = await foundNow(work, target);
      const { withdrawAt, withdrawBy, withdrawByName, withdrawn } = found?.standing.published ?? {};
      if (!found || withdrawn || !withdrawAt || withdrawAt > work.now || !withdrawBy) continue;
      const by = { id: withdrawBy, name: withdrawByName ?? '' };
      if (await entitled(by.id, 'withdraw', target.type)) ready.push({ found, by, at: withdrawAt });
    }
    if (ready.length === 0) return 0;
    const changes = ready.map(({ found }) => ({ id: found.id, digest: null }));
    const revision = await nextRevision(work.req, changes, work.now);
    const verdicts: Verdict[] = [];
    for (const { found, by, at } of ready) {
      const how = { reason: plannedReason(at), revision, at, keepsCorrection: true };
      verdicts.push(...(await takeOffline(work, by, found, how)));
    }
    await notifyWriters(work, ...verdicts);
    nudgeAfter(work, revision);
    return ready.length;
  });
}

/** An approval whose approver may not approve any more: the text waits for another person. */
async function lapse(payload: Payload, row: SubmissionRow): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const one = await still(work, row);
    if (!one) return 0;
    const by = approver(one.submission);
    if (await entitlements(work.req)(by.id, 'approve', row.type)) return 0;
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
    await record(work, by, 'lapse', one.found, {
      digest: row.digest,
      reason: MOMENT_MESSAGES.lapsed(by.name).it,
    });
    await notifyReviewers(work, one.submission);
    await nudgeSoon(work);
    return 0;
  });
}

/** A planned withdrawal whose person may not withdraw any more does not happen. */
async function lapseWithdrawal(payload: Payload, target: Target): Promise<number> {
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const found = await foundNow(work, target);
    const { withdrawBy, withdrawByName } = found?.standing.published ?? {};
    if (!found || !withdrawBy) return 0;
    if (await entitlements(work.req)(withdrawBy, 'withdraw', target.type)) return 0;
    const none = { withdrawAt: null, withdrawBy: null, withdrawByName: null };
    await published.update(work.req, target.id, none);
    const by = { id: withdrawBy, name: withdrawByName ?? '' };
    const reason = MOMENT_MESSAGES.lapsedWithdrawal(by.name).it;
    await record(work, by, 'lapse', found, { reason });
    await nudgeSoon(work);
    return 0;
  });
}

async function settleTexts(payload: Payload, now: string, attempt: Try): Promise<number> {
  const waiting = await submissions.find(
    { payload },
    { where: { state: { equals: 'scheduled' } }, sort: 'publishAt' },
  );
  const entitled = entitlements({ payload });
  const due: SubmissionRow[] = [];
  for (const row of waiting)
    if (!(await entitled(approver(row).id, 'approve', row.type)))
      await attempt(() => lapse(payload, row));
    else if ((row.publishAt ?? '') <= now) due.push(row);
  let done = 0;
  const named = ({ type, document: id }: SubmissionRow): Target => ({ type, id });
  const settle = (some: readonly SubmissionRow[]) => putOnline(payload, some);
  for (const all of Map.groupBy(due, ({ publishAt }) => publishAt).values())
    done += await attempt(() => together(all, named, settle, attempt));
  return done;
}

async function settleWithdrawals(payload: Payload, now: string, attempt: Try): Promise<number> {
  const planned = await published.find(
    { payload },
    {
      where: { and: [{ withdrawAt: { exists: true } }, { withdrawn: { equals: false } }] },
      select: { type: true, withdrawAt: true, withdrawBy: true },
    },
  );
  const entitled = entitlements({ payload });
  const due: (Target & { readonly at: string })[] = [];
  for (const { id, type, withdrawAt, withdrawBy } of planned)
    if (!withdrawAt || !withdrawBy) continue;
    else if (!(await entitled(withdrawBy, 'withdraw', type)))
      await attempt(() => lapseWithdrawal(payload, { id, type }));
    else if (withdrawAt <= now) due.push({ id, type, at: withdrawAt });
  let done = 0;
  const settle = (some: readonly Target[]) => takeDown(payload, some);
  for (const all of Map.groupBy(due, ({ at }) => at).values())
    done += await attempt(() => together(all, (one: Target) => one, settle, attempt));
  return done;
}

async function settleAll(payload: Payload): Promise<number> {
  const now = new Date().toISOString();
  const errors: unknown[] = [];
  const attempt: Try = async (work) => {
    try {
      return await work();
    } catch (error) {
      errors.push(error);
      return 0;
    }
  };
  let done = 0;
  for (const settle of [settleTexts, settleWithdrawals, remindOfAnnouncements])
    done += await attempt(() => settle(payload, now, attempt));
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new AggregateError(errors, 'Several moments were not kept.');
  return done;
}

const running = new WeakMap<Payload, Promise<number>>();

/**
 * Notes in the records what moments have come: what was approved for them is online, or offline, from then on. The site
 * knows it by its own clock; this makes it part of the history. It may come late, and any number of times.
 * @returns how many documents came or went
 * @throws what kept a moment from being noted, once all others are
 */
export function settleDue(payload: Payload): Promise<number> {
  const work = (): Promise<number> => settleAll(payload);
  // One after the other: what is asked for meanwhile may be newer than what the running one has read.
  const next = (running.get(payload) ?? Promise.resolve(0)).then(work, work);
  running.set(payload, next);
  return next;
}

/** The same for those whose own work does not depend on it: what fails is logged, and tried again later. */
export async function trySettleDue(payload: Payload): Promise<void> {
  try {
    await settleDue(payload);
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A moment was not kept; tried again.' });
  }
}
