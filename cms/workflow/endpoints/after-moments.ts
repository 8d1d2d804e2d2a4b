// SPDX-License-Identifier: AGPL-3.0-or-later
import { trySettleDue } from '../settle/settle-due.ts';
import type { Answer } from './answer.ts';

/**
 * A verb that follows from what is online: moments that have come are noted first. The site shows by its own clock what
 * was approved for them; the verb would take it from the site again.
 */
export const afterMoments =
  (answer: Answer): Answer =>
  async (req, id) => {
    if (req.user) await trySettleDue(req.payload);
    return answer(req, id);
  };
