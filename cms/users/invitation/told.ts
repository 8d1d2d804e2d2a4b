// SPDX-License-Identifier: AGPL-3.0-or-later
import { outbox } from '../../records/outbox.ts';
import type { Db } from '../../records/table.ts';
import { cmsEnv } from '../../values/env.ts';
import { type AccountState, accountState } from './account-state.ts';
import type { InvitedUser } from './invitation-of.ts';

/** `GET /api/users/<id>/invitation` */
export interface ToldInvitation {
  readonly state: AccountState;
  readonly invitedAt: string | null;
  readonly expiresAt: string | null;
  /** Whether there is a mail server: else the administrator hands the link over. */
  readonly byMail: boolean;
  /** What became of the last mail with it. */
  readonly mail: 'none' | 'sent' | 'waiting' | 'given-up';
}

async function mailOf(db: Db, { email, invitedAt }: InvitedUser): Promise<ToldInvitation['mail']> {
  const where = { and: [{ to: { equals: email } }, { kind: { equals: 'invitation' } }] };
  const last = invitedAt ? await outbox.first(db, where, '-at') : undefined;
  if (!last) return 'none';
  if (last.sentAt) return 'sent';
  return last.droppedAt ? 'given-up' : 'waiting';
}

export async function toldInvitation(db: Db, user: InvitedUser): Promise<ToldInvitation> {
  return {
    state: accountState(user, new Date().toISOString()),
    invitedAt: user.invitedAt ?? null,
    expiresAt: user.invitationExpiresAt ?? null,
    byMail: cmsEnv().SMTP_URL !== undefined,
    mail: await mailOf(db, user),
  };
}
