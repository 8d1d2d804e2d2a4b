// SPDX-License-Identifier: AGPL-3.0-or-later
import { type InvitationEnd, type InvitationRow, invitations } from '../../records/invitations.ts';
import { type Db, table } from '../../records/table.ts';
import { type AccountFacts, hasArrived } from './account-state.ts';
import { hashOf } from './token.ts';

/** An account, as far as its invitation goes. */
export interface InvitedUser extends AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The accounts, past Payload. */
export const invited = table<InvitedUser>('users');

/** Why a link opens nothing; `unknown`: it never did. */
export type ClosedInvitation = InvitationEnd | 'expired' | 'unknown';

/** What a token stands for. */
export type FoundInvitation =
  | { readonly state: 'open'; readonly row: InvitationRow; readonly user: InvitedUser }
  | { readonly state: ClosedInvitation };

/** Reads what a token stands for. Nothing is used up by it. */
export async function invitationOf(db: Db, token: string): Promise<FoundInvitation> {
  const row = await invitations.first(db, { token: { equals: hashOf(token) } });
  if (!row) return { state: 'unknown' };
  if (row.state !== 'open') return { state: row.state };
  const user = await invited.byId(db, row.user);
  if (!user) return { state: 'withdrawn' };
  if (hasArrived(user)) return { state: 'used' };
  if (row.expiresAt <= new Date().toISOString()) return { state: 'expired' };
  return { state: 'open', row, user };
}
