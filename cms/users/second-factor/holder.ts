// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Db } from '../../records/table.ts';
import type { Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { CmsEnv } from '../../values/env.ts';
import { openSession } from '../session/open-session.ts';
import { sessionOf } from '../session/session-of.ts';
import { askAgain } from './asks-again.ts';
import { requireConfirmation } from './confirmation.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, accounts, neededStep, type NeededStep } from './needed-step.ts';
import { accountOf, noPendingCookie, pendingIn } from './pending-login.ts';

const notLoggedIn = (): VerbError => new VerbError('not-logged-in', FACTOR_MESSAGES.noPending);

/** The account behind a session. @throws VerbError `not-logged-in` */
export async function ownAccount(req: PayloadRequest): Promise<AccountRow> {
  const account = req.user && (await accounts.byId(req, req.user.id));
  if (!account) throw notLoggedIn();
  return account;
}

/**
 * The account of a login whose second step is missing, and what that is.
 * @throws VerbError `not-logged-in` when there is no such login, or it needs nothing any more
 */
export async function pendingAccount(
  env: CmsEnv,
  req: PayloadRequest,
  db: Db = req,
): Promise<{ readonly account: AccountRow; readonly step: Exclude<NeededStep, 'nothing'> }> {
  const account = await accountOf(db, pendingIn(req.payload, req.headers));
  const step = account ? await neededStep(env, db, account) : 'nothing';
  if (!account || step === 'nothing') throw notLoggedIn();
  return { account, step };
}

/** Who sets up a second factor: with a session, or on the way to one because their role demands it. */
export async function holderOf(env: CmsEnv, req: PayloadRequest): Promise<AccountRow> {
  if (req.user) {
    const account = await ownAccount(req);
    await requireConfirmation(req, sessionOf(req.user));
    return account;
  }
  const { account, step } = await pendingAccount(env, req);
  // Who has a factor already comes in with that, and adds another one afterwards.
  if (step !== 'set-up') throw notLoggedIn();
  return account;
}

/**
 * The same in the transaction that adds the factor, before it is added. It uses the confirmation up, or opens the
 * session that was missing.
 * @returns the cookies to set
 */
export async function admitHolder(env: CmsEnv, { req }: Work): Promise<readonly string[]> {
  if (req.user) {
    await askAgain(req, 'own factors');
    return [];
  }
  const { account, step } = await pendingAccount(env, req);
  if (step !== 'set-up') throw notLoggedIn();
  return [await openSession(req, account.id), noPendingCookie(req.payload)];
}
