// SPDX-License-Identifier: AGPL-3.0-or-later
import { GATE_MESSAGES } from '../../http/messages.ts';
import type { Said } from '../../i18n/said.ts';
import { Refusal } from '../../http/refusal.ts';
import { createThrottle, type Throttle } from '@portico/shared/throttle';

const MINUTE = 60_000;

/** Counted in memory: whoever has no password yet must not make the database write. */
export const createThrottles = () => ({
  /** Any request, by the account of a known browser or by source. */
  general: createThrottle({ limit: 3000, windowMs: MINUTE }),
  /** Any request without a session, counted the same way. */
  anonymous: createThrottle({ limit: 300, windowMs: MINUTE }),
  /** Attempts on one account from one known browser, or from one source. */
  loginHere: createThrottle({ limit: 10, windowMs: 15 * MINUTE }),
  /** Attempts on any account from one source, without a browser that its owner uses. */
  loginSource: createThrottle({ limit: 100, windowMs: 15 * MINUTE }),
  /** Attempts on one account from anywhere but the browsers that its owner uses. */
  loginAccount: createThrottle({ limit: 100, windowMs: 60 * MINUTE }),
  forgotSource: createThrottle({ limit: 10, windowMs: 15 * MINUTE }),
  forgotAccount: createThrottle({ limit: 3, windowMs: 60 * MINUTE }),
  invitationSource: createThrottle({ limit: 60, windowMs: 15 * MINUTE }),
  resetSource: createThrottle({ limit: 20, windowMs: 15 * MINUTE }),
});

/** Tries that the database counts: a restart gives no more of them, nor another process. */
export const STEP_TRIES = {
  /** Proofs for the second step of one account, from one known browser or one source. */
  here: { limit: 5, windowMs: 15 * MINUTE },
  /** … of one account from anywhere but the browsers that its owner uses. */
  account: { limit: 100, windowMs: 60 * MINUTE },
} as const;

export type Throttles = ReturnType<typeof createThrottles>;

/** Counts one; too many is 429, with the time after which to come back. */
export function takeOrRefuse(
  throttle: Throttle,
  key: string,
  said: Said = GATE_MESSAGES.tooMany,
): void {
  const { allowed, retryAfter } = throttle.take(key);
  if (!allowed) throw new Refusal('too-many-requests', said, retryAfter);
}
