// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { submissions } from '../../records/rows.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { type OnRemark, onRemark } from './on-remark.ts';

/**
 * Opens a remark again that was marked as done.
 * @throws VerbError `wrong-state` when it is open already
 */
export const reopen = (req: PayloadRequest, target: OnRemark): Promise<void> =>
  onRemark(req, 'reopen', target, async ({ work, found, row }) => {
    if (row.state === 'open') throw new VerbError('wrong-state', WORKFLOW_MESSAGES.remarkOpen);
    const { pending } = found.standing;
    if (pending) await submissions.update(req, pending.id, { remarkedAt: work.now });
    return { state: 'open', closedBy: null, closedByName: null, closedAt: null };
  });
