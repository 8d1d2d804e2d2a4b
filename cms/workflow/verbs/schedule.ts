// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import { momentSaid } from '../../i18n/planned.ts';
import { record } from '../../records/history.ts';
import { published, type SubmissionRow, submissions } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { MOMENT_MESSAGES } from '../schedule/messages.ts';
import { type Moments, wantedMoments, type WantedMoments } from '../schedule/moments.ts';
import { nudgeSoon } from '../schedule/nudge-soon.ts';
import { beginVerb, type Found, type Target } from '../subject.ts';
import { ask, type Confirming, requireConfirmation, requireNotAwaited } from './confirm.ts';
import { requireSameDigest } from './pending.ts';

export interface Scheduling extends Target, WantedMoments, Pick<Confirming, 'confirm'> {
  /** Of the submission that was read; absent: the one that waits. */
  readonly digest?: string | undefined;
}

/** In the history: both moments from now on. */
export const momentsSaid = ({ publishAt, withdrawAt }: Moments): string =>
  [
    publishAt ? `Online da ${momentSaid(publishAt).it}.` : '',
    withdrawAt ? `Online fino a ${momentSaid(withdrawAt).it}.` : '',
  ]
    .filter(Boolean)
    .join(' ') || 'Nessun momento scelto.';

const documentIn = ({ canonical }: Pick<SubmissionRow, 'canonical'>): PublishedDocument =>
  JSON.parse(canonical) as PublishedDocument;

/** Did a person write what is online, or send it? When it goes is for others to choose (I6). */
export async function wroteOnline(db: Db, id: string, person: Person): Promise<boolean> {
  const where = { and: [{ document: { equals: id } }, { state: { equals: 'approved' } }] };
  const row = await submissions.first(db, where, '-closedAt');
  if (!row) return false;
  return row.submittedBy === person.id || row.contributors.some(({ user }) => user === person.id);
}

/**
 * Writes when what is online goes.
 * @throws VerbError `own-work`: another person approved it for as long as it is (I6)
 */
async function endOnline(
  work: Work,
  person: Person,
  { id, correctionWaits }: { readonly id: string; readonly correctionWaits: boolean },
  withdrawAt: string | null,
) {
  if (await wroteOnline(work.req, id, person))
    throw new VerbError('own-work', WORKFLOW_MESSAGES.ownEnd(correctionWaits));
  await published.update(work.req, id, {
    withdrawAt,
    withdrawBy: withdrawAt && person.id,
    withdrawByName: withdrawAt && person.name,
  });
}

const isLive = ({ standing: { published: online } }: Found): boolean =>
  online !== undefined && !online.withdrawn;

/** Whether a text comes later than before, or nobody knows when; who waits for it was told of the former moment. */
const isLater = (comes: string | null, former: string | null): boolean =>
  former !== null && (comes === null || comes > former);

/**
 * Of what waits for a decision or its moment; an approved text without a moment comes online at once. An end that is
 * named is also that of what is online: the correction may never come.
 */
async function changeWaiting(
  work: Work,
  person: Person,
  found: Found,
  waiting: SubmissionRow,
  wanted: Scheduling,
): Promise<Moments> {
  if (wanted.digest !== undefined) requireSameDigest(waiting, wanted.digest);
  const moments = wantedMoments(documentIn(waiting), wanted, waiting, work.now);
  const isApproved = waiting.state === 'scheduled';
  const publishAt = moments.publishAt ?? (isApproved ? work.now : null);
  await submissions.update(work.req, waiting.id, { ...moments, publishAt });
  if (wanted.withdrawAt !== undefined && isLive(found))
    await endOnline(work, person, { id: found.id, correctionWaits: true }, moments.withdrawAt);
  return moments;
}

/** Of what is online, and of the correction that was returned: sent again without moments, it would bring its own. */
async function changeOnline(
  work: Work,
  person: Person,
  { id, standing: { published: online, last } }: Found,
  wanted: Scheduling,
): Promise<Moments> {
  if (wanted.publishAt || !online)
    throw new VerbError('wrong-state', MOMENT_MESSAGES.onlineAlready);
  const { withdrawAt = null } = wantedMoments(
    documentIn(online),
    { withdrawAt: wanted.withdrawAt },
    { withdrawAt: online.withdrawAt },
    work.now,
  );
  await endOnline(work, person, { id, correctionWaits: false }, withdrawAt);
  if (last?.state === 'returned') await submissions.update(work.req, last.id, { withdrawAt });
  return { publishAt: null, withdrawAt };
}

/**
 * Sets or changes the moments at which a text comes online and goes offline: of the one that waits, and of the one that
 * is online. The text and its approval stay.
 * @throws VerbError `moment` when one cannot be, `still-used` when others refer to what would go
 */
export async function schedule(req: PayloadRequest, target: Scheduling): Promise<Moments> {
  if (target.publishAt === undefined && target.withdrawAt === undefined)
    throw new VerbError('bad-request', MOMENT_MESSAGES.nothing);
  return inTransaction(req, async (work) => {
    const { person, found } = await beginVerb(req, 'schedule', target);
    const { pending, scheduled, published: online } = found.standing;
    const waiting = pending ?? scheduled;
    const moments = waiting
      ? await changeWaiting(work, person, found, waiting, target)
      : await changeOnline(work, person, found, target);
    const comes = moments.publishAt ?? (scheduled ? work.now : null);
    const comesLater = !isLive(found) && isLater(comes, waiting?.publishAt ?? null);
    const { withdrawAt } = moments;
    const endsAnew = withdrawAt && withdrawAt !== ((waiting ?? online)?.withdrawAt ?? null);
    await ask(
      async () => void (comesLater && (await requireNotAwaited(req, found, comes, target))),
      async () => void (endsAnew && (await requireConfirmation(req, [found], target))),
    );
    await record(work, person, 'schedule', found, { reason: momentsSaid(moments) });
    await nudgeSoon(work);
    return moments;
  });
}
