// SPDX-License-Identifier: AGPL-3.0-or-later

/** How far an account is; administrators read it. */
export type AccountState = 'not-invited' | 'invited' | 'expired' | 'used';

export interface AccountFacts {
  /** Nobody has chosen a password for it yet. */
  readonly awaitsPassword?: boolean | null;
  /** ISO 8601, both. */
  readonly invitedAt?: string | null;
  readonly invitationExpiresAt?: string | null;
}

/** @param now ISO 8601 */
export function accountState(user: AccountFacts, now: string): AccountState {
  if (!user.awaitsPassword) return 'used';
  if (!user.invitedAt || !user.invitationExpiresAt) return 'not-invited';
  return user.invitationExpiresAt <= now ? 'expired' : 'invited';
}
