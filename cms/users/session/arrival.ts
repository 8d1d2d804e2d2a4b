// SPDX-License-Identifier: AGPL-3.0-or-later
import { dropWaiting, USED } from '../../notifications/waiting-mail.ts';
import { endInvitation } from '../../records/invitations.ts';
import { type Db, table } from '../../records/table.ts';

/** What is noted on an account whose person has come. */
export const ARRIVED = { awaitsPassword: false, invitedAt: null, invitationExpiresAt: null };

interface Arriving {
  readonly id: string;
  readonly email: string;
  readonly awaitsPassword?: boolean | null;
}

const users = table<Arriving & Partial<Record<keyof typeof ARRIVED, unknown>>>('users');

/** Ends the invitation of an account as used, in the transaction in which its person comes in or gets a password. */
export async function settleArrival(db: Db, user: Arriving): Promise<void> {
  if (!user.awaitsPassword) return;
  await users.update(db, user.id, ARRIVED);
  await endInvitation(db, user.id, 'used');
  await dropWaiting(db, user.email, USED);
}
