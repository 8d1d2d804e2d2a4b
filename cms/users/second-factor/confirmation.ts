// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Db } from '../../records/table.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { isPassword } from '../password/hash.ts';
import { storedSpelling } from '../password/normalise.ts';
import { sessionOf } from '../session/session-of.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { type AccountRow, factorsOf } from './needed-step.ts';
import { checkProof, type Proof } from './proof.ts';
import { onceOnly } from './rows.ts';

/** For how long a person may do one thing that asks again, in milliseconds; which things: `asks-again.ts`. */
export const LIFE_MS = 10 * 60_000;

const keyOf = (session: string): string => `confirmed:${session}`;

/** Notes that the owner of a session was there a moment ago. */
async function noteConfirmation({ req, now }: Work, session: string): Promise<void> {
  const key = keyOf(session);
  await onceOnly.remove(req, { key: { equals: key } });
  const until = new Date(Date.parse(now) + LIFE_MS).toISOString();
  await onceOnly.create(req, { key, until });
}

/**
 * The same for a session that the provider of identities opens after it asked anew who somebody is: those who have
 * neither password nor factor here can show it nowhere else.
 */
export async function confirmAtProvider(
  work: Work,
  account: AccountRow,
  session: string,
): Promise<void> {
  if (account.hash || (await factorsOf(work.req, account.id)).length > 0) return;
  await noteConfirmation(work, session);
}

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
  await inTransaction(req, async (work) => {
    await use?.(work, account);
    await noteConfirmation(work, sessionOf(req.user));
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
