// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { Id } from '@portico/shared/contract/values';
import { managesAccounts } from '../../access/roles.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { CmsEnv } from '../../values/env.ts';
import { MAX_REASON } from '../../values/max-reason.ts';
import { answering } from '../../workflow/endpoints/answer.ts';
import { bodyOf, EmptyBody } from '../../workflow/endpoints/bodies.ts';
import { openSession } from '../session/open-session.ts';
import { sessionOf } from '../session/session-of.ts';
import { eventsOf } from './account-history.ts';
import { addApp, type Added, addPasskey, offerApp, offerPasskey } from './add-factor.ts';
import { confirmOwner, isConfirmed } from './confirmation.ts';
import { countFailedStep, forgiveFailedSteps } from './failed-steps.ts';
import { ownAccount, pendingAccount } from './holder.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, factorsOf } from './needed-step.ts';
import { noPendingCookie } from './pending-login.ts';
import { PasskeyAnswer, passkeyOptions } from './passkey.ts';
import { checkProof, type Proof, ProofBody } from './proof.ts';
import { codesLeft } from './recovery-codes.ts';
import { prolongSession } from './prolong-session.ts';
import { removeForOther, removeOwnFactor, renewCodes } from './remove-factor.ts';

const Name = z.string().trim().min(1).max(60);
const AppBody = z.strictObject({
  offer: z.string().max(2000),
  code: z.string().max(20),
  name: Name,
});
const PasskeyBody = z.strictObject({ passkey: PasskeyAnswer, name: Name });
const ConfirmBody = ProofBody.extend({ password: z.string().max(1000).optional() });
const RemoveBody = z.strictObject({ factor: Id });
const ReasonBody = z.strictObject({ reason: z.string().max(MAX_REASON) });

type Handler = (req: PayloadRequest) => Promise<object>;

const endpoint = (
  method: 'get' | 'post',
  path: string,
  answer: Handler,
): Omit<Endpoint, 'root'> => ({
  method,
  path,
  handler: (req) => answering(req, () => answer(req)),
});

/** The same with cookies, which are no part of the body. */
const withCookies = (
  path: string,
  answer: (req: PayloadRequest) => Promise<{ readonly cookies: readonly string[] }>,
): Omit<Endpoint, 'root'> => ({
  method: 'post',
  path,
  handler: async (req) => {
    let set: readonly string[] = [];
    const response = await answering(req, async () => {
      const { cookies, ...body } = await answer(req);
      set = cookies;
      return body;
    });
    for (const cookie of set) response.headers.append('Set-Cookie', cookie);
    return response;
  },
});

/** Checks a proof and uses it up. @returns the cookie of the session that it opens, and how many codes are left */
async function proven(env: CmsEnv, req: PayloadRequest, { id }: AccountRow, proof: Proof) {
  const use = await checkProof(req, id, proof);
  return inTransaction(req, async (work) => {
    // The password may have changed, or the account be gone, since the proof was checked.
    const now = await pendingAccount(env, req, work.req);
    await use(work, now.account);
    const cookie = await openSession(work.req, id);
    return { cookie, left: await codesLeft(work.req, id) };
  });
}

/** The second step of a login: a right proof opens the session. */
async function secondStep(env: CmsEnv, req: PayloadRequest) {
  const proof = await bodyOf(req, ProofBody);
  const { account } = await pendingAccount(env, req);
  const { cookie, left } = await proven(env, req, account, proof).catch(async (error: unknown) => {
    if (error instanceof VerbError && error.code === 'wrong-code')
      await countFailedStep(req, account);
    throw error;
  });
  await forgiveFailedSteps(req.payload, account);
  return { cookies: [cookie, noPendingCookie(req.payload)], codesLeft: left };
}

/** What the page of the second step shows. */
async function needed(env: CmsEnv, req: PayloadRequest) {
  const { account, step } = await pendingAccount(env, req);
  const kinds = (await factorsOf(req, account.id)).map(({ kind }) => kind);
  return {
    step,
    name: account.name,
    app: kinds.includes('app'),
    passkey: kinds.includes('passkey'),
  };
}

const idOf = (req: PayloadRequest): string => {
  const id = Id.safeParse(req.routeParams?.['id']);
  if (!id.success) throw new VerbError('not-found', FACTOR_MESSAGES.notThere);
  return id.data;
};

/** The second factors of an account: for its owner, and for administrators. */
async function state(req: PayloadRequest) {
  const id = idOf(req);
  const own = await ownAccount(req);
  if (own.id !== id && !managesAccounts(req.user))
    throw new VerbError('forbidden', FACTOR_MESSAGES.onlyAdministrators);
  const factors = await factorsOf(req, id);
  return {
    factors: factors.map(({ id: factor, kind, name, at, lastUsedAt }) => ({
      id: factor,
      kind,
      name,
      at,
      lastUsedAt,
    })),
    codesLeft: await codesLeft(req, id),
    onlyAtProvider: own.id === id && factors.length === 0 && !own.hash,
    confirmed: own.id === id && (await isConfirmed(req, sessionOf(req.user))),
    events: (await eventsOf(req, id)).map(({ at, kind, what, byName, reason }) => ({
      at,
      kind,
      what,
      byName,
      reason,
    })),
  };
}

const added = ({ cookies, codes }: Added) => ({ cookies, ...(codes && { codes }) });

/** `/api/users/second-step/…` finishes a login; `/api/users/second-factor/…` is for one's own factors. */
export const secondFactorEndpoints = (env: CmsEnv): Omit<Endpoint, 'root'>[] => [
  endpoint('get', '/second-step/needed', (req) => needed(env, req)),
  withCookies('/second-step', (req) => secondStep(env, req)),
  endpoint('post', '/second-step/passkey', async (req) => {
    await bodyOf(req, EmptyBody);
    const { account } = await pendingAccount(env, req);
    return passkeyOptions(req.payload, account, await factorsOf(req, account.id));
  }),
  withCookies('/refresh-token', (req) => prolongSession(env, req)),
  withCookies('/second-step/leave', async (req) => {
    await bodyOf(req, EmptyBody);
    return { cookies: [noPendingCookie(req.payload)] };
  }),
  endpoint('post', '/second-factor/app', async (req) => {
    await bodyOf(req, EmptyBody);
    return offerApp(env, req);
  }),
  withCookies('/second-factor/app/confirm', async (req) =>
    added(await addApp(env, req, await bodyOf(req, AppBody))),
  ),
  endpoint('post', '/second-factor/passkey', async (req) => {
    await bodyOf(req, EmptyBody);
    return offerPasskey(env, req);
  }),
  withCookies('/second-factor/passkey/confirm', async (req) => {
    const { passkey, name } = await bodyOf(req, PasskeyBody);
    return added(await addPasskey(env, req, passkey, name));
  }),
  endpoint('post', '/second-factor/challenge', async (req) => {
    await bodyOf(req, EmptyBody);
    const account = await ownAccount(req);
    return passkeyOptions(req.payload, account, await factorsOf(req, account.id));
  }),
  endpoint('post', '/second-factor/confirm', async (req) => {
    const proof = await bodyOf(req, ConfirmBody);
    await confirmOwner(req, await ownAccount(req), proof);
    return { confirmed: true };
  }),
  endpoint('post', '/second-factor/codes', async (req) => {
    await bodyOf(req, EmptyBody);
    return { codes: await renewCodes(req) };
  }),
  endpoint('post', '/second-factor/remove', async (req) => {
    await removeOwnFactor(env, req, (await bodyOf(req, RemoveBody)).factor);
    return { removed: true };
  }),
  endpoint('get', '/:id/second-factor', state),
  endpoint('post', '/:id/remove-second-factor', async (req) => {
    await removeForOther(req, idOf(req), (await bodyOf(req, ReasonBody)).reason);
    return { removed: true };
  }),
];
