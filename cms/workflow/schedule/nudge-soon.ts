// SPDX-License-Identifier: AGPL-3.0-or-later
import { ensureLineage } from '../../records/revisions.ts';
import type { Work } from '../../records/transaction.ts';
import { nudgeAfter } from '../../site-link/nudge.ts';

/** Tells the publisher that the schedule is another one, although no revision is made. */
export const nudgeSoon = async (work: Work): Promise<void> =>
  nudgeAfter(work, await ensureLineage(work.req, work.now));
