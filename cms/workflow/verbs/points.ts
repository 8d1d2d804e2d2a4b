// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { lastReturnOf } from '../../records/returns.ts';
import { submissions } from '../../records/rows.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { pointsIn } from '../../values/points.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { beginVerb, type Target } from '../subject.ts';

export interface Point extends Target {
  /** The returned submission whose reason has the point. */
  readonly submission: string;
  /** From 0. */
  readonly point: number;
  readonly done: boolean;
}

/**
 * Notes that a point of the last return is done, or open again. Whoever may return the submission that waits may do so.
 * @throws VerbError `stale` when another return is the last one now, `bad-request` when it has no such point
 */
export async function markPoint(req: PayloadRequest, target: Point): Promise<readonly number[]> {
  return inTransaction(req, async () => {
    await beginVerb(req, 'return', target);
    const last = await lastReturnOf(req, target.id);
    if (last?.id !== target.submission) throw new VerbError('stale', WORKFLOW_MESSAGES.stale);
    const points = pointsIn(last.reason ?? '').length;
    if (target.point >= points)
      throw new VerbError('bad-request', WORKFLOW_MESSAGES.noSuchPoint(points));
    const others = (last.pointsDone ?? []).filter((point) => point !== target.point);
    const pointsDone = [...others, ...(target.done ? [target.point] : [])].sort((a, b) => a - b);
    await submissions.update(req, last.id, { pointsDone });
    return pointsDone;
  });
}
