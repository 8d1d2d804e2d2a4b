// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { managesAccounts } from '../../access/roles.ts';
import { textAt } from '../../values/text-at.ts';
import { accountEmail } from '../../values/visible.ts';
import { sessionOf } from '../session/session-of.ts';
import { changesCredentials } from '../password/current-password.ts';
import { useConfirmation } from './confirmation.ts';
import { accounts, factorsOf } from './needed-step.ts';

type Again =
  /** A confirmation of the last ten minutes, for one change: the second factor, or the password of those who have none. */
  | 'confirmation'
  /** The password in the same request, and a confirmation by those who have a second factor. */
  | 'password-and-factor';

/** What an open session alone does not do (B05): somebody may have found it, or stolen it. */
export const ASKS_AGAIN = {
  'own address or password': 'password-and-factor',
  'own factors': 'confirmation',
  'the address of another person': 'confirmation',
  'another administrator': 'confirmation',
  'a link to the password of another person': 'confirmation',
  'the factors of another person': 'confirmation',
} as const satisfies Record<string, Again>;

/**
 * Asks for what one thing needs, and uses it up, in the transaction of that thing.
 * @throws VerbError `confirm-first`
 */
export async function askAgain(req: PayloadRequest, what: keyof typeof ASKS_AGAIN): Promise<void> {
  // The password was looked at before: see `password/current-password.ts`.
  const byPassword = ASKS_AGAIN[what] === 'password-and-factor';
  if (byPassword && (await factorsOf(req, String(req.user?.id))).length === 0) return;
  await useConfirmation(req, sessionOf(req.user));
}

/** What a change of another person's account, or a new one, needs; `undefined`: nothing. */
async function askedOfOther(
  req: PayloadRequest,
  id: unknown,
  data: unknown,
): Promise<keyof typeof ASKS_AGAIN | undefined> {
  const stored = id === undefined ? undefined : await accounts.first(req, { id: { equals: id } });
  const email = accountEmail(textAt(data, 'email'));
  if (stored && email !== '' && email !== stored.email) return 'the address of another person';
  const role = { role: textAt(data, 'role') };
  return managesAccounts(role) && !managesAccounts(stored) ? 'another administrator' : undefined;
}

/** Asks again before an account is made or changed, as the table says. */
export const askBeforeChange: CollectionBeforeOperationHook = async (hook) => {
  const { args, operation, req } = hook;
  if (hook.overrideAccess || (operation !== 'update' && operation !== 'create')) return args;
  const id = 'id' in args ? args.id : undefined;
  if (operation === 'update' && id === req.user?.id) {
    if (changesCredentials(req.user, args.data)) await askAgain(req, 'own address or password');
    return args;
  }
  if (!managesAccounts(req.user)) return args;
  const asked = await askedOfOther(req, id, args.data);
  if (asked) await askAgain(req, asked);
  return args;
};
