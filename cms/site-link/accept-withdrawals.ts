// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WithdrawalsAccepted } from '@portico/shared/contract/webhook';
import { postSigned } from './signed-request.ts';

const TIMEOUT_MS = 2_000;

/**
 * Tells the publisher that a second reviewer agrees to the withdrawals up to a revision.
 * @returns whether it waited for just that; it may have gone on, or wait for newer ones
 * @throws Error when it does not answer, or refuses the message
 */
export async function acceptWithdrawals(data: WithdrawalsAccepted['data']): Promise<boolean> {
  const message: WithdrawalsAccepted = {
    type: 'withdrawals.accepted',
    timestamp: new Date().toISOString(),
    data,
  };
  const answer = await postSigned('/accept', message, TIMEOUT_MS);
  await answer.body?.cancel();
  if (answer.ok) return true;
  if (answer.status === 409) return false;
  throw new Error(`The publisher refused an acceptance: ${answer.status}`);
}
