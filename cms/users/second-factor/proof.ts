// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { Said } from '../../i18n/said.ts';
import { noteEvent } from './account-history.ts';
import { CODE_LIFE, stepOf } from './app-code.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, factorsOf } from './needed-step.ts';
import { useOnce } from './once.ts';
import { CHALLENGE_LIFE, challengeIn, counterIn, PasskeyAnswer } from './passkey.ts';
import { findCode, recoveryCodeIn, useCode } from './recovery-codes.ts';
import { open } from './seal.ts';
import { secondFactors } from './rows.ts';

/** What shows that the owner of an account is there. */
export const ProofBody = z.strictObject({
  /** Six digits of the app, or a recovery code. */
  code: z.string().max(40).optional(),
  passkey: PasskeyAnswer.optional(),
});

export type Proof = z.infer<typeof ProofBody>;

/** Uses a proof up, in the transaction of what it allows. @throws VerbError `wrong-code` when it was used already */
export type UseProof = (work: Work, account: AccountRow) => Promise<void>;

const refuse = (said: Said): never => {
  throw new VerbError('wrong-code', said);
};

/** Notes that a factor was used; refuses when it was removed meanwhile. */
async function noteUse({ req, now }: Work, id: string, more: object = {}): Promise<void> {
  const row = await secondFactors.first(req, { id: { equals: id } });
  if (!row) refuse(FACTOR_MESSAGES.notThere);
  await secondFactors.update(req, id, { lastUsedAt: now, ...more });
}

async function appProof(req: PayloadRequest, user: string, code: string): Promise<UseProof> {
  const app = (await factorsOf(req, user)).find(({ kind }) => kind === 'app');
  if (!app) return refuse(FACTOR_MESSAGES.wrongCode);
  const secret = open(req.payload, 'app secret', user, app.secret ?? '');
  if (secret === undefined) return refuse(FACTOR_MESSAGES.secretLost);
  const step = stepOf(code, secret);
  if (step === undefined) return refuse(FACTOR_MESSAGES.wrongCode);
  return async (work) => {
    if (!(await useOnce(work, `app:${user}:${step}`, CODE_LIFE))) refuse(FACTOR_MESSAGES.wrongCode);
    await noteUse(work, app.id);
  };
}

async function recoveryProof(req: PayloadRequest, user: string, code: string): Promise<UseProof> {
  const id = await findCode(req, user, code);
  if (id === undefined) return refuse(FACTOR_MESSAGES.wrongRecovery);
  return async (work, account) => {
    if ((await useCode(work, user, id)) === undefined) refuse(FACTOR_MESSAGES.wrongRecovery);
    await noteEvent(work, account, 'code-used');
  };
}

async function passkeyProof(
  req: PayloadRequest,
  user: string,
  answer: PasskeyAnswer,
): Promise<UseProof> {
  const challenge = challengeIn(req.payload, user, answer);
  const factor = (await factorsOf(req, user)).find(
    ({ credential }) => credential === answer.response.id,
  );
  const counter = challenge && factor && (await counterIn(req.payload, challenge, factor, answer));
  if (counter === undefined || counter === '' || factor === undefined)
    return refuse(FACTOR_MESSAGES.passkeyFailed);
  return async (work) => {
    if (!(await useOnce(work, `passkey:${challenge}`, CHALLENGE_LIFE)))
      refuse(FACTOR_MESSAGES.passkeyFailed);
    await noteUse(work, factor.id, { counter });
  };
}

/**
 * Checks a proof as far as that goes without writing; what is returned uses it up.
 * @throws VerbError `wrong-code` with what to do
 */
export function checkProof(req: PayloadRequest, user: string, proof: Proof): Promise<UseProof> {
  if (proof.passkey) return passkeyProof(req, user, proof.passkey);
  const code = (proof.code ?? '').replaceAll(/\s/g, '');
  const recovery = recoveryCodeIn(code);
  return recovery === undefined ? appProof(req, user, code) : recoveryProof(req, user, recovery);
}
