// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';

/** What became of an invitation. */
export type InvitationEnd = 'used' | 'replaced' | 'withdrawn';

/** Invitations to the desk; they stay when their account goes, so that an old link can say what became of it. */
export const invitations = internal('invitations', {
  /** `<user>` while it is open, the id of the row afterwards: unique, so that an account has one at most. */
  slot: text({ unique: true }),
  /** SHA-256 of the token in the link, in hexadecimal. */
  token: text({ unique: true }),
  user: text({ index: true }),
  state: text<'open' | InvitationEnd>(),
  at: text(),
  expiresAt: text(),
  by: text(),
  byName: text(),
});

export type InvitationRow = RowOf<typeof invitations>;

/** Ends the open invitation of an account, if there is one. */
export async function endInvitation(db: Db, user: string, state: InvitationEnd): Promise<void> {
  const open = await invitations.first(db, { slot: { equals: user } });
  if (open) await invitations.update(db, open.id, { slot: open.id, state });
}
