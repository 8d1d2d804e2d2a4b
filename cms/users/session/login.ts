// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  AuthenticationError,
  type CollectionBeforeOperationHook,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { accountEmail } from '../../values/visible.ts';
import { spendTheTimeOfAHash, type StoredPassword } from '../password/hash.ts';
import { storedSpelling } from '../password/normalise.ts';
import { noteSeenOn } from './last-seen.ts';
import { type Session, withSession } from './open-session.ts';
import { textAt } from '../../values/text-at.ts';

/** A login for an account that does not exist takes as long as one with a wrong password (B07). */
export const hideWhetherAccountExists: CollectionBeforeOperationHook = async (hook) => {
  const { args, operation, req } = hook;
  if (operation === 'resetPassword') req.context['isReset'] = true;
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

interface StoredUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: unknown;
  readonly hash?: string;
  readonly sessions?: Session[];
  readonly lastSeen?: string | null;
}

/** Says before a session is opened whether it may be. */
export interface LoginGuard {
  /** @throws when the account needs more than its password */
  readonly beforeLogin: (req: PayloadRequest, account: StoredUser) => Promise<void>;
  /** Whether a person who has just set a new password by a link is logged in with that. */
  readonly opensAfterReset: (req: PayloadRequest, account: StoredUser) => Promise<boolean>;
}

/**
 * Payload 3.90 reads the user, takes 0.3 s for the password, and then writes the whole row back to add the session: a
 * demotion, a new password or a logout that came in between would be undone. Here a login adds its session to what is
 * stored *now*, and fails when the password is no longer the one that it checked (B01, I6).
 *
 * This is also the one place where Payload opens a session, after a login as after a reset: here the guard stands.
 */
export function letLoginsOnlyAddSessions(payload: Payload, guard: LoginGuard): void {
  const updateOne = payload.db.updateOne.bind(payload.db);
  payload.db.updateOne = async (args) => {
    const { isLogin, isReset } = args.req?.context ?? {};
    const opens = isLogin === true || isReset === true;
    if (args.collection !== 'users' || !opens || !args.req || !('id' in args))
      return updateOne(args);
    const read: Partial<StoredUser> = { ...args.data };
    const opened = read.sessions?.at(-1);
    // A reset first writes the new password, and no session.
    if (isReset === true && opened === undefined) return updateOne(args);
    const stored = await payload.db.findOne<StoredUser>({
      collection: 'users',
      req: args.req,
      where: { id: { equals: args.id } },
    });
    if (opened === undefined || stored === null || stored.hash !== read.hash)
      throw new AuthenticationError(args.req.t);
    // Operations hand their whole request over.
    const req = args.req as PayloadRequest;
    if (isLogin === true) await guard.beforeLogin(req, stored);
    else if (!(await guard.opensAfterReset(req, stored)))
      return updateOne({ ...args, data: { sessions: [] } });
    const sessions = withSession(stored.sessions ?? [], opened);
    const user = await updateOne({ ...args, data: { sessions, updatedAt: null } });
    await noteSeenOn({ ...args.req, payload }, stored);
    return user;
  };
}
