// SPDX-License-Identifier: AGPL-3.0-or-later
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PendingLogin } from './pending-login.ts';

/** A login, or a new password, that the gate hands on to Payload. */
export interface LoginAttempt {
  /** Too many have tried this account: only a second factor, which nobody guesses along with it, still opens it (B08). */
  readonly onlyWithSecondFactor: boolean;
  /** Set when the first step was done and the second is missing. */
  pending?: PendingLogin;
}

const current = new AsyncLocalStorage<LoginAttempt>();

/** The attempt that the gate is handing on; `undefined` for what does not come through it. */
export const currentAttempt = (): LoginAttempt | undefined => current.getStore();

export const attempting = <T>(attempt: LoginAttempt, work: () => T): T =>
  current.run(attempt, work);
