// SPDX-License-Identifier: AGPL-3.0-or-later
import { generatePayloadCookie, type PayloadRequest, refreshOperation } from 'payload';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { CmsEnv } from '../../values/env.ts';
import { endSession } from '../session/end-session.ts';
import { sessionOf } from '../session/session-of.ts';
import { ownAccount } from './holder.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, neededStep } from './needed-step.ts';
import { keepProviderStep } from './provider-step.ts';

/** Whether a factor is demanded by now, and the session was opened without one. */
async function lacksFactor(env: CmsEnv, work: Work, account: AccountRow): Promise<boolean> {
  if ((await neededStep(env, work.req, account)) !== 'set-up') return false;
  return !(await keepProviderStep(work, sessionOf(work.req.user)));
}

/**
 * `POST /api/users/refresh-token`, in Payload's place: the session at hand goes on for another working day. One that
 * lacks a factor which its role demands by now ends instead.
 * @returns what Payload answers, with the cookie
 * @throws VerbError `not-logged-in` when the session has ended, or ends with this
 */
export async function prolongSession(env: CmsEnv, req: PayloadRequest) {
  const { payload } = req;
  const collection = payload.collections.users;
  const prolonged = await inTransaction(req, async (work) => {
    const account = await ownAccount(work.req);
    const session = sessionOf(work.req.user);
    // It may have ended since the request was let in: Payload would fail there.
    if (!account.sessions?.some(({ id }) => id === session))
      throw new VerbError('not-logged-in', FACTOR_MESSAGES.sessionOver);
    if (!(await lacksFactor(env, work, account))) return refreshOperation({ collection, req });
    await endSession(work.req, account.id, session);
    return undefined;
  });
  if (!prolonged) throw new VerbError('not-logged-in', FACTOR_MESSAGES.factorDemanded);
  const { refreshedToken: token, ...answer } = prolonged;
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    token,
  });
  return { ...answer, cookies: [cookie as string] };
}
