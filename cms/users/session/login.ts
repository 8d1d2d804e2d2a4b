// SPDX-License-Identifier: AGPL-3.0-or-later
import { AuthenticationError, type CollectionBeforeOperationHook, type Payload } from 'payload';
import { accountEmail } from '../../values/visible.ts';
import { spendTheTimeOfAHash, type StoredPassword } from '../password/hash.ts';
import { storedSpelling } from '../password/normalise.ts';
import { noteSeenOn } from './last-seen.ts';
import { MAX_SESSIONS } from './limits.ts';
import { textAt } from '../../values/text-at.ts';

/** A login for an account that does not exist takes as long as one with a wrong password (B07). */
export const hideWhetherAccountExists: CollectionBeforeOperationHook = async (hook) => {
  const { args, operation, req } = hook;
  if (operation !== 'login') return args;
  req.context['isLogin'] = true;
  const email = accountEmail(textAt(args.data, 'email'));
  const typed = textAt(args.data, 'password');
  if (email === '' || typed.trim() === '') return args;
  const known = await req.payload.db.findOne<StoredPassword & { id: string }>({
    collection: 'users',
    req,
    where: { email: { equals: email } },
  });
  const password = await storedSpelling(typed, known ?? {});
  if (known === null) await spendTheTimeOfAHash(password);
  return { ...args, data: { ...args.data, password } };
};

interface Session {
  readonly id: string;
  readonly expiresAt: Date | string;
}

interface StoredUser {
  readonly id: string;
  readonly hash?: string;
  readonly sessions?: Session[];
  readonly lastSeen?: string | null;
}

/**
 * Payload 3.90 reads the user, takes 0.3 s for the password, and then writes the whole row back to add the session: a
 * demotion, a new password or a logout that came in between would be undone. Here a login adds its session to what is
 * stored *now*, and fails when the password is no longer the one that it checked (B01, I6).
 */
export function letLoginsOnlyAddSessions(payload: Payload): void {
  const updateOne = payload.db.updateOne.bind(payload.db);
  payload.db.updateOne = async (args) => {
    if (args.collection !== 'users' || args.req?.context?.['isLogin'] !== true || !('id' in args))
      return updateOne(args);
    const read: StoredUser = { id: '', ...args.data };
    const opened = read.sessions?.at(-1);
    const stored = await payload.db.findOne<StoredUser>({
      collection: 'users',
      ...(args.req && { req: args.req }),
      where: { id: { equals: args.id } },
    });
    if (opened === undefined || stored === null || stored.hash !== read.hash)
      throw new AuthenticationError(args.req.t);
    const alive = (stored.sessions ?? []).filter(
      (session) => new Date(session.expiresAt).getTime() > Date.now(),
    );
    const sessions = [...alive.slice(1 - MAX_SESSIONS), opened];
    const user = await updateOne({ ...args, data: { sessions, updatedAt: null } });
    await noteSeenOn({ ...args.req, payload }, stored);
    return user;
  };
}
