// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '../../records/transaction.ts';
import { accountEmail } from '../../values/visible.ts';
import { type AccountRow, accounts } from '../second-factor/needed-step.ts';
import { identities } from './identities.ts';
import { type ProviderFailure, ProviderError } from './messages.ts';
import type { Identity } from './provider.ts';

const refuse = (failure: ProviderFailure): never => {
  throw new ProviderError(failure);
};

/**
 * The account of an identity. At the first login it is found by its verified address, and bound to the subject; from
 * then on the subject counts, whatever its address is there, until the account gets another one here. Neither an account nor a role is ever made here.
 * @throws ProviderError
 */
export async function accountOfIdentity(
  { req, now }: Work,
  { issuer, subject, email, verifiedEmail }: Identity,
): Promise<AccountRow> {
  const key = `${issuer} ${subject}`;
  const bound = await identities.first(req, { key: { equals: key } });
  const known = bound && (await accounts.first(req, { id: { equals: bound.user } }));
  if (known) return known;
  // Its account was deleted: a new one is found as at the first login.
  if (bound) await identities.remove(req, { key: { equals: key } });
  if (verifiedEmail === '') return refuse('unverified');
  const address = accountEmail(verifiedEmail);
  if (accountEmail(email) !== address) return refuse('different');
  const account = await accounts.first(req, { email: { equals: address } });
  if (!account) return refuse('unknown');
  const owner = `${issuer} ${account.id}`;
  if (await identities.first(req, { owner: { equals: owner } })) return refuse('taken');
  await identities.create(req, { key, owner, user: account.id, at: now });
  return account;
}
