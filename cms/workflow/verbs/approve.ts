// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import type { Verdict } from '../../notifications/text-mails.ts';
import { notifyWriters } from '../../notifications/notify.ts';
import { record } from '../../records/history.ts';
import { currentRevision, nextRevision } from '../../records/revisions.ts';
import { type RevisionRow, submissions } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { scoreOf } from '../requirements/reading-level.ts';
import { touchedParts, wayBackIssues } from '../requirements/way-back.ts';
import { currentPerson } from '../subject.ts';
import { forEach } from './batch.ts';
import { closeApproved } from './close-approved.ts';
import { publish } from './publish.ts';
import { momentsSaid } from './schedule.ts';
import { type Approval, type Approved, checkApproval, requireTogether } from './check-approval.ts';

/** What an approval leads to. */
interface Outcome {
  readonly revision: number;
  /** When the last of what was approved comes online; absent where all of it is approved for now. */
  readonly publishAt?: string;
}

/**
 * Approves submissions, all or none. What has no moment, or one that has come, goes online as one revision; the others
 * are kept for theirs.
 * @throws VerbError `stale` when a digest, or a moment, is not the one that waits
 */
export async function approve(
  req: PayloadRequest,
  approvals: readonly [Approval, ...Approval[]],
): Promise<Outcome> {
  return inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const approved = await forEach(req, approvals, (one) => checkApproval(work, person, one));
    await requireTogether(work, approved);
    const isLater = ({ submission: { publishAt } }: Approved) => (publishAt ?? '') > work.now;
    const later = approved.filter(isLater);
    const now = approved.filter((one) => !isLater(one));
    const documents = now.map(({ document }) => document);
    const parts = await touchedParts(req, documents);
    const next = await publishAll(work, person, now);
    const issues = await wayBackIssues(req, parts);
    if (issues.length > 0)
      throw new VerbError('references', WORKFLOW_MESSAGES.noWayBack, { issues });
    const revision = next?.revision ?? (await currentRevision(req))?.revision ?? 0;
    const verdicts: Verdict[] = [];
    for (const one of now) verdicts.push(await finish(work, person, one, revision));
    for (const one of later) verdicts.push(await keepForLater(work, person, one));
    await notifyWriters(work, ...verdicts);
    if (later.length > 0) await nudgeSoon(work);
    else if (next) nudgeAfter(work, next);
    const moments = later.flatMap(({ submission: { publishAt } }) => publishAt ?? []).sort();
    return { revision, ...(moments.length > 0 && { publishAt: moments.at(-1) as string }) };
  });
}

/**
 * Approved now, online at its moment: it keeps its slot, so that nothing else is sent meanwhile.
 * @returns what its writers are told
 */
async function keepForLater(work: Work, person: Person, approved: Approved): Promise<Verdict> {
  const { found, submission, level, reason } = approved;
  await submissions.update(work.req, submission.id, {
    state: 'scheduled',
    closedBy: person.id,
    closedByName: person.name,
    closedAt: work.now,
    reason: reason ?? null,
  });
  const moments = momentsSaid({
    publishAt: submission.publishAt ?? null,
    withdrawAt: submission.withdrawAt ?? null,
  });
  await record(work, person, 'approve', found, {
    digest: submission.digest,
    languages: submission.languages,
    offline: submission.offline,
    reason: [moments, reason].filter(Boolean).join('\n'),
    readingLevel: level ? scoreOf(level) : null,
  });
  return { kind: 'approved', submission, by: person, reason };
}

/** A text that is online already needs no new revision: its submission is closed, and nothing else moves. */
const changesSomething = ({ found, submission }: Approved): boolean => {
  const { published } = found.standing;
  return !published || published.withdrawn || published.digest !== submission.digest;
};

/** @returns the new revision; `undefined` when nothing online changes */
async function publishAll(
  work: Work,
  by: Person,
  approved: readonly Approved[],
): Promise<RevisionRow | undefined> {
  const changed = approved.filter(changesSomething);
  if (changed.length === 0) return undefined;
  const next = await nextRevision(
    work.req,
    changed.map(({ found, submission }) => ({ id: found.id, digest: submission.digest })),
    work.now,
  );
  for (const { found, submission, document } of changed)
    await publish(work, { found, submission, document, revision: next, by });
  return next;
}

/** Closes one submission. @returns what its writers are told */
async function finish(
  work: Work,
  person: Person,
  approved: Approved,
  revision: number,
): Promise<Verdict> {
  const { found, submission, document, level, reason } = approved;
  const readingLevel = level ? scoreOf(level) : null;
  const event = { revision, reason: reason ?? null, readingLevel };
  const approving = { found, submission, document, reason, verb: 'approve', event } as const;
  await closeApproved(work, person, approving);
  return { kind: 'approved', submission, by: person, reason };
}
