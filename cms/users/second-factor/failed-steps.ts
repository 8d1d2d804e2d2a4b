// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../../records/transaction.ts';
import { noteEvent } from './account-history.ts';
import type { AccountRow } from './needed-step.ts';
import { useOnce } from './once.ts';
import { forgiveTries, takeTry } from './tries.ts';

const DAY_MS = 86_400_000;

/** Wrong second steps of an account since its last right one; the tenth is told. */
const UNTOLD = { limit: 9, windowMs: DAY_MS };

const failuresOf = ({ id }: AccountRow): string => `failed steps of ${id}`;

/** Nobody knows who it was. */
const UNKNOWN = { id: '', name: '' };

/**
 * Counts a second step that was wrong. Its first step was right, so after ten in a row the owner hears of it, at most
 * once a day: somebody may know their password.
 */
export async function countFailedStep(req: PayloadRequest, account: AccountRow): Promise<void> {
  if ((await takeTry(req.payload, failuresOf(account), UNTOLD)).allowed) return;
  // The next ten ask the database again, and not each of them.
  await forgiveTries(req.payload, failuresOf(account), UNTOLD);
  await inTransaction(req, async (work) => {
    if (await useOnce(work, `failed-steps:${account.id}`, DAY_MS))
      await noteEvent(work, account, 'second-step-failed', { by: UNKNOWN });
  });
}

/** A right second step: the owner was there. */
export const forgiveFailedSteps = (payload: Payload, account: AccountRow): Promise<void> =>
  forgiveTries(payload, failuresOf(account), UNTOLD);
