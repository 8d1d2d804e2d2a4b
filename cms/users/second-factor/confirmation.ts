// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { spoken } from '../../i18n/said.ts';
import type { Db } from '../../records/table.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { isObject } from '../../values/json.ts';
import { changesCredentials } from '../password/current-password.ts';
import { isPassword } from '../password/hash.ts';
import { storedSpelling } from '../password/normalise.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, factorsOf } from './needed-step.ts';
import { checkProof, type Proof } from './proof.ts';
import { onceOnly } from './rows.ts';

/** For how long a person may do one thing that asks for the factor again, in milliseconds. */
const LIFE_MS = 10 * 60_000;

/** The session of a request: Payload notes it on the user, but not in the type. */
export const sessionOf = (user: unknown): string =>
  isObject(user) && typeof user['_sid'] === 'string' ? user['_sid'] : '';

const keyOf = (session: string): string => `confirmed:${session}`;

/**
 * Notes that the owner of a session has just shown again that it is them: with their second factor, or with their
 * password as long as they have none.
 * @throws VerbError `wrong-code`
 */
export async function confirmOwner(
  req: PayloadRequest,
  account: AccountRow,
  { password = '', ...proof }: Proof & { readonly password?: string | undefined },
): Promise<void> {
  const hasFactor = (await factorsOf(req, account.id)).length > 0;
  if (!hasFactor && !(await isPassword(await storedSpelling(password, account), account)))
    throw new VerbError('wrong-code', FACTOR_MESSAGES.wrongPassword);
  const use = hasFactor ? await checkProof(req, account.id, proof) : undefined;
  const key = keyOf(sessionOf(req.user));
  await inTransaction(req, async (work) => {
    await use?.(work, account);
    await onceOnly.remove(req, { key: { equals: key } });
    const until = new Date(Date.parse(work.now) + LIFE_MS).toISOString();
    await onceOnly.create(req, { key, until });
  });
}

/** Whether a session was confirmed a moment ago, for something that was not done yet. */
export async function isConfirmed(db: Db, session: string): Promise<boolean> {
  const row = await onceOnly.first(db, { key: { equals: keyOf(session) } });
  return row !== undefined && row.until > new Date().toISOString();
}

/** @throws VerbError `confirm-first` */
export async function requireConfirmation(db: Db, session: string): Promise<void> {
  if (!(await isConfirmed(db, session)))
    throw new VerbError('confirm-first', FACTOR_MESSAGES.confirmFirst);
}

/** Uses the confirmation of a session up, in the transaction of what it allows. @throws VerbError `confirm-first` */
export async function useConfirmation(db: Db, session: string): Promise<void> {
  await requireConfirmation(db, session);
  await onceOnly.remove(db, { key: { equals: keyOf(session) } });
}

/**
 * The same for a person who has a second factor; whoever has none goes on.
 * @throws VerbError `confirm-first`
 */
export async function useConfirmationOfFactor(req: PayloadRequest): Promise<void> {
  if ((await factorsOf(req, String(req.user?.id))).length > 0)
    await useConfirmation(req, sessionOf(req.user));
}

async function requireFactorAgain(req: PayloadRequest): Promise<void> {
  try {
    await useConfirmationOfFactor(req);
  } catch (error) {
    if (!(error instanceof VerbError)) throw error;
    const { code, said } = error;
    throw new APIError(spoken(said, req.i18n.language), error.status, { code }, true);
  }
}

/**
 * Asks those who have a second factor for it, beside their password, before they change their own address or password:
 * a session left open, with a password that was seen, is not enough.
 */
export const askFactorAgain: CollectionBeforeOperationHook = async (hook) => {
  const { args, operation, req } = hook;
  if (operation !== 'update' || hook.overrideAccess || !('id' in args)) return args;
  if (req.user?.id === args.id && changesCredentials(req.user, args.data))
    await requireFactorAgain(req);
  return args;
};
