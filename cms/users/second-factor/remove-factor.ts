// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { managesAccounts } from '../../access/roles.ts';
import type { Db } from '../../records/table.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { CmsEnv } from '../../values/env.ts';
import { sessionOf } from '../session/session-of.ts';
import { endOtherSessions } from '../session/end-session.ts';
import { noteEvent } from './account-history.ts';
import { askAgain } from './asks-again.ts';
import { requireConfirmation } from './confirmation.ts';
import { ownAccount } from './holder.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { accounts, factorsOf, mustHaveFactor } from './needed-step.ts';
import { newCodes, storeCodes } from './recovery-codes.ts';
import { accountEvents, recoveryCodes, secondFactors } from './rows.ts';

/** A person removes one of their own factors; the last one takes the recovery codes along. */
export async function removeOwnFactor(
  env: CmsEnv,
  req: PayloadRequest,
  factorId: string,
): Promise<void> {
  const account = await ownAccount(req);
  await inTransaction(req, async (work) => {
    const factors = await factorsOf(work.req, account.id);
    const factor = factors.find(({ id }) => id === factorId);
    if (!factor) throw new VerbError('not-found', FACTOR_MESSAGES.notThere);
    if (factors.length === 1 && mustHaveFactor(env, account.role))
      throw new VerbError('wrong-state', FACTOR_MESSAGES.lastOne);
    await askAgain(work.req, 'own factors');
    await secondFactors.remove(work.req, { id: { equals: factorId } });
    if (factors.length === 1)
      await recoveryCodes.remove(work.req, { user: { equals: account.id } });
    await noteEvent(work, account, 'removed', { what: factor.name });
  });
}

/** Makes ten new recovery codes; the former ones are dead. @returns the codes, to be shown once */
export async function renewCodes(req: PayloadRequest): Promise<readonly string[]> {
  const account = await ownAccount(req);
  if ((await factorsOf(req, account.id)).length === 0)
    throw new VerbError('wrong-state', FACTOR_MESSAGES.noFactor);
  // Before the codes, whose hashes take a second of the machine.
  await requireConfirmation(req, sessionOf(req.user));
  const codes = await newCodes();
  await inTransaction(req, async (work) => {
    await askAgain(work.req, 'own factors');
    await storeCodes(work, account.id, codes);
    await noteEvent(work, account, 'codes-renewed');
  });
  return codes.shown;
}

/**
 * An administrator removes all factors of another person, who has lost their phone. It asks the administrator
 * again, has a reason, stands in the history, ends the sessions of the account, and is told to its owner by mail.
 */
export async function removeForOther(
  req: PayloadRequest,
  id: string,
  reason: string,
): Promise<void> {
  if (!managesAccounts(req.user))
    throw new VerbError('forbidden', FACTOR_MESSAGES.onlyAdministrators);
  if (req.user?.id === id) throw new VerbError('forbidden', FACTOR_MESSAGES.notOwn);
  if (reason.trim() === '') throw new VerbError('reason-needed', FACTOR_MESSAGES.reasonNeeded);
  await inTransaction(req, async (work) => {
    const by = await accounts.first(work.req, { id: { equals: req.user?.id } });
    if (!by || !managesAccounts(by))
      throw new VerbError('forbidden', FACTOR_MESSAGES.onlyAdministrators);
    const account = await accounts.byId(work.req, id);
    if (!account || (await factorsOf(work.req, id)).length === 0)
      throw new VerbError('not-found', FACTOR_MESSAGES.notThere);
    await askAgain(work.req, 'the factors of another person');
    await forgetFactors(work.req, id);
    await endOtherSessions(work.req, id);
    await noteEvent(work, account, 'removed-by-other', { by, reason: reason.trim() });
  });
}

/** Removes all factors of an account, and its recovery codes. */
export async function forgetFactors(db: Db, user: string): Promise<void> {
  await secondFactors.remove(db, { user: { equals: user } });
  await recoveryCodes.remove(db, { user: { equals: user } });
}

/** Nothing of an account that is deleted stays. */
export const forgetDeletedAccount: CollectionAfterDeleteHook = async ({ id, req }) => {
  await forgetFactors(req, String(id));
  await accountEvents.remove(req, { user: { equals: String(id) } });
};
