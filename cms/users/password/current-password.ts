// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { createThrottle } from '@portico/shared/throttle';
import { spoken } from '../../i18n/said.ts';
import { PASSWORD_MESSAGES } from './messages.ts';
import { accountEmail } from '../../values/visible.ts';
import { isPassword, type StoredPassword } from './hash.ts';
import { storedSpelling } from './normalise.ts';
import { textAt } from '../../values/text-at.ts';

/** A stolen session must not become a way to guess the password. */
const attempts = createThrottle({ limit: 10, windowMs: 15 * 60_000 });

/**
 * Demands the current password of a person who changes their own e-mail or password (B05): a session left open, or
 * stolen, is not enough to take the account over. What asks administrators again: `second-factor/asks-again.ts`.
 */
export const requireCurrentPassword: CollectionBeforeOperationHook = async (hook) => {
  const { args, operation, req } = hook;
  if (operation !== 'update' || hook.overrideAccess || !('id' in args)) return args;
  const { currentPassword, ...data } = { currentPassword: '', ...args.data };
  if (req.user?.id === args.id && changesCredentials(req.user, data)) {
    await verify(req, typeof currentPassword === 'string' ? currentPassword : '');
  }
  return { ...args, data };
};

/** Whether a change of one’s own account is one of its address or password. */
export function changesCredentials(user: unknown, data: unknown): boolean {
  const email = accountEmail(textAt(data, 'email'));
  return textAt(data, 'password') !== '' || (email !== '' && email !== textAt(user, 'email'));
}

async function verify(req: PayloadRequest, password: string): Promise<void> {
  if (password === '')
    throw new APIError(spoken(PASSWORD_MESSAGES.currentNeeded, req.i18n.language), 403);
  const { allowed, retryAfter } = attempts.take(String(req.user?.id));
  if (!allowed)
    throw new APIError(
      spoken(PASSWORD_MESSAGES.tooManyAttempts, req.i18n.language),
      429,
      { retryAfter },
      true,
    );
  const stored = await req.payload.db.findOne<StoredPassword & { id: string }>({
    collection: 'users',
    req,
    where: { id: { equals: req.user?.id } },
  });
  if (!stored || !(await isPassword(await storedSpelling(password, stored), stored)))
    throw new APIError(spoken(PASSWORD_MESSAGES.currentWrong, req.i18n.language), 403);
}
