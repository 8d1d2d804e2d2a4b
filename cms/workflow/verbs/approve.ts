// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import { notifyWriters } from '../../notifications/notify.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';
import { clearContributions } from '../../records/contributors.ts';
import { type Approval, type Approved, checkApproval, requireReferences } from './approvable.ts';
import { closeSubmission } from './pending.ts';
import { coveredContributors } from './approved-contributors.ts';
import { record } from '../../records/history.ts';
import { publish } from './publish.ts';
import { currentRevision, nextRevision } from '../../records/revisions.ts';
import type { RevisionRow } from '../../records/rows.ts';
import { naming, requireDistinct } from './batch.ts';
import { currentPerson } from '../subject.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';

/** A text that is online already needs no new revision: its submission is closed, and nothing else moves. */
const changesSomething = ({ found, submission }: Approved): boolean => {
  const { published } = found.standing;
  return !published || published.withdrawn || published.digest !== submission.digest;
};

async function finish(
  work: Work,
  person: Person,
  approved: Approved,
  revision: number,
): Promise<void> {
  const { found, submission, document, level, reason } = approved;
  await closeSubmission(work, person, submission, { state: 'approved', reason });
  await clearContributions(work.req, await coveredContributors(work.req, submission, document));
  await record(work, person, {
    document: found.id,
    type: found.type,
    verb: 'approve',
    digest: submission.digest,
    revision,
    languages: submission.languages,
    reason: reason ?? null,
    readingLevel: level ? { index: level.index, needed: level.needed } : null,
  });
  await notifyWriters(work, { kind: 'approved', submission, by: person, reason });
}

async function publishAll(
  work: Work,
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
    await publish(work, { found, submission, document, revision: next });
  return next;
}

/**
 * Puts submissions online, all or none, as one revision: they appear together.
 * @throws VerbError `stale` when a digest is not the one that waits
 */
export async function approve(
  req: PayloadRequest,
  approvals: readonly [Approval, ...Approval[]],
): Promise<{ readonly revision: number }> {
  requireDistinct(approvals);
  return inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    const approved: Approved[] = [];
    for (const approval of approvals) {
      const look = () => checkApproval(work, person, approval);
      approved.push(approvals.length > 1 ? await naming(req, approval.id, look) : await look());
    }
    await requireReferences(work, approved);
    const next = await publishAll(work, approved);
    const revision = next?.revision ?? (await currentRevision(req))?.revision ?? 0;
    for (const one of approved) await finish(work, person, one, revision);
    if (next) nudgeAfter(work, next);
    return { revision };
  });
}
