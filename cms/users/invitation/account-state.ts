// SPDX-License-Identifier: AGPL-3.0-or-later

/** How far an account is; administrators read it. */
export type AccountState = 'not-invited' | 'invited' | 'expired' | 'used';

export interface AccountFacts {
  /** Its person has neither chosen a password yet nor come in. */
  readonly awaitsPassword?: boolean | null;
  /** Day of the last login; accounts of before are seen without that being noted as their arrival. */
  readonly lastSeen?: string | null;
  /** ISO 8601, both. */
  readonly invitedAt?: string | null;
  readonly invitationExpiresAt?: string | null;
}

/** Whether the person of an account has a password, or has been here. */
export const hasArrived = ({ awaitsPassword, lastSeen }: AccountFacts): boolean =>
  !awaitsPassword || Boolean(lastSeen);

/** @param now ISO 8601 */
export function accountState(user: AccountFacts, now: string): AccountState {
  if (hasArrived(user)) return 'used';
  if (!user.invitedAt || !user.invitationExpiresAt) return 'not-invited';
  return user.invitationExpiresAt <= now ? 'expired' : 'invited';
}
