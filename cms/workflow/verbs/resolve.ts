// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { type OnRemark, onRemark } from './on-remark.ts';

/**
 * Marks a remark as done. Whoever wrote the text does it too: the reviewer sees who did, and approves or opens it again.
 * @throws VerbError `wrong-state` when it is done already
 */
export const resolve = (req: PayloadRequest, target: OnRemark): Promise<void> =>
  onRemark(req, 'resolve', target, ({ work, person, row }) => {
    if (row.state === 'done') throw new VerbError('wrong-state', WORKFLOW_MESSAGES.remarkDone);
    return { state: 'done', closedBy: person.id, closedByName: person.name, closedAt: work.now };
  });
