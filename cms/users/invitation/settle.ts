// SPDX-License-Identifier: AGPL-3.0-or-later
import { dropWaiting, USED } from '../../notifications/waiting-mail.ts';
import { endInvitation } from '../../records/invitations.ts';
import type { Db } from '../../records/table.ts';
import { invited } from './invitation-of.ts';

/** What is noted on an account whose person has come. */
export const ARRIVED = { awaitsPassword: false, invitedAt: null, invitationExpiresAt: null };

interface Arriving {
  readonly id: string;
  readonly email: string;
  readonly awaitsPassword?: boolean | null;
}

/** Ends the invitation of an account as used, in the transaction in which its person comes in or gets a password. */
export async function settleArrival(db: Db, user: Arriving): Promise<void> {
  if (!user.awaitsPassword) return;
  await invited.update(db, user.id, ARRIVED);
  await endInvitation(db, user.id, 'used');
  await dropWaiting(db, user.email, USED);
}
