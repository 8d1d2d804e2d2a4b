// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, type PayloadRequest } from 'payload';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { spoken } from '../../i18n/said.ts';
import type { CmsEnv } from '../../values/env.ts';
import type { LoginGuard } from '../session/login.ts';
import { currentAttempt } from './login-attempt.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, neededStep } from './needed-step.ts';
import { pendingFor } from './pending-login.ts';

const refusal = ({ i18n }: PayloadRequest, needed: 'proof' | 'set-up'): APIError => {
  const said = needed === 'proof' ? FACTOR_MESSAGES.stepNeeded : FACTOR_MESSAGES.setUpNeeded;
  return new APIError(spoken(said, i18n.language), 403, { code: 'second-step' }, true);
};

/**
 * Lets a right password open a session only where nothing more is needed. It is asked once the password was right, so
 * that neither words nor time tell anything before (B07).
 */
export function secondStepGuard(env: CmsEnv): LoginGuard {
  const needed = async (req: PayloadRequest, account: AccountRow) => {
    const step = await neededStep(env, req, account);
    const attempt = currentAttempt();
    if (attempt && step !== 'nothing') attempt.pending = pendingFor(account);
    return step;
  };
  return {
    beforeLogin: async (req, account) => {
      const step = await needed(req, account);
      if (currentAttempt()?.onlyWithSecondFactor && step !== 'proof') {
        const words = spoken(GATE_MESSAGES.tooManyLogins, req.i18n.language);
        throw new APIError(words, 429, undefined, true);
      }
      if (step !== 'nothing') throw refusal(req, step);
    },
    opensAfterReset: async (req, account) => (await needed(req, account)) === 'nothing',
  };
}
