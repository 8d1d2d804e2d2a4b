// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Session } from './open-session.ts';

/** Ends the sessions of an account but one, in the transaction of the caller. @param kept its id; none when absent */
export async function endOtherSessions(
  req: PayloadRequest,
  id: string,
  kept?: string,
): Promise<void> {
  const { db } = req.payload;
  const where = { id: { equals: id } };
  const stored = await db.findOne<{ id: string; sessions?: Session[] }>({
    collection: 'users',
    req,
    where,
  });
  const sessions = (stored?.sessions ?? []).filter((session) => session.id === kept);
  await db.updateOne({ collection: 'users', id, data: { sessions }, req, returning: false });
}
