// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Session } from './open-session.ts';

async function keepSessions(
  req: PayloadRequest,
  id: string,
  isKept: (session: Session) => boolean,
): Promise<void> {
  const { db } = req.payload;
  const where = { id: { equals: id } };
  const stored = await db.findOne<{ id: string; sessions?: Session[] }>({
    collection: 'users',
    req,
    where,
  });
  const sessions = (stored?.sessions ?? []).filter(isKept);
  await db.updateOne({ collection: 'users', id, data: { sessions }, req, returning: false });
}

/** Ends the sessions of an account but one, in the transaction of the caller. @param kept its id; none when absent */
export const endOtherSessions = (req: PayloadRequest, id: string, kept?: string): Promise<void> =>
  keepSessions(req, id, (session) => session.id === kept);

/** Ends one session of an account, in the transaction of the caller. */
export const endSession = (req: PayloadRequest, id: string, ended: string): Promise<void> =>
  keepSessions(req, id, (session) => session.id !== ended);
