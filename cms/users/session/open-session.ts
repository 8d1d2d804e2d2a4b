// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { generatePayloadCookie, getFieldsToSign, jwtSign, type PayloadRequest } from 'payload';
import { settleArrival } from './arrival.ts';
import { noteSeenOn } from './last-seen.ts';
import { MAX_SESSIONS, SESSION_LENGTH } from './limits.ts';

export interface Session {
  readonly id: string;
  readonly createdAt?: Date | string;
  readonly expiresAt: Date | string;
}

interface StoredAccount {
  readonly id: string;
  readonly email: string;
  readonly sessions?: Session[];
  readonly lastSeen?: string | null;
  readonly awaitsPassword?: boolean | null;
}

/** The sessions of an account with one more: those that ended are left out, and the oldest where there are too many. */
export const withSession = (stored: readonly Session[], opened: Session): Session[] => [
  ...stored
    .filter(({ expiresAt }) => new Date(expiresAt).getTime() > Date.now())
    .slice(1 - MAX_SESSIONS),
  opened,
];

/**
 * Opens a session as a login does, in the transaction of the caller, for somebody who has shown who they are. An
 * invitation is used by that, also where the provider of identities let them in.
 * @param session its id
 * @returns the cookie that carries it
 */
export async function openSession(
  req: PayloadRequest,
  id: string,
  session: string = randomUUID(),
): Promise<string> {
  const { payload } = req;
  const { config } = payload.collections.users;
  const stored = await payload.db.findOne<StoredAccount>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  });
  if (stored === null) throw new Error('The account of a session is not there.');
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + SESSION_LENGTH * 1000);
  const opened = { id: session, createdAt, expiresAt };
  const sessions = withSession(stored.sessions ?? [], opened);
  const data = { sessions, updatedAt: null };
  await payload.db.updateOne({ collection: 'users', id, data, req, returning: false });
  await noteSeenOn(req, stored);
  await settleArrival(req, stored);
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: stored.email,
    sid: opened.id,
    user: { ...stored, collection: 'users' } as Parameters<typeof getFieldsToSign>[0]['user'],
  });
  const signing = { fieldsToSign, secret: payload.secret, tokenExpiration: SESSION_LENGTH };
  const { token } = await jwtSign(signing);
  const { cookiePrefix } = payload.config;
  return generatePayloadCookie({
    collectionAuthConfig: config.auth,
    cookiePrefix,
    token,
  }) as string;
}
