// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { dateFormat } from '../../i18n/dates.ts';
import type { DeskLanguage, DeskMessages } from '../../i18n/desk.ts';
import { type AccountFacts, accountState } from '../../users/invitation/account-state.ts';

const DAY_MS = 86_400_000;

interface Speech {
  readonly say: DeskMessages;
  readonly language: DeskLanguage;
  readonly now: Date;
}

function seenWords(lastSeen: string | null | undefined, { say, now }: Speech): string {
  if (!lastSeen) return say.invitation.neverSeen;
  const days = Math.round((Date.parse(civilDate(now)) - Date.parse(lastSeen)) / DAY_MS);
  if (days <= 0) return say.invitation.seenToday;
  return days === 1 ? say.invitation.seenYesterday : say.invitation.seen(days);
}

/** How far an account is: invited, expired, or when its person was last there, to the day. */
export function accountWords(user: AccountFacts, speech: Speech): string {
  const { say, language, now } = speech;
  const format = dateFormat(language, { day: 'numeric', month: 'long' });
  const day = (iso: string | null | undefined): string =>
    format.format(new Date(iso ?? 0)).replace(/^1 /, language === 'it' ? '1º ' : '1 ');
  switch (accountState(user, now.toISOString())) {
    case 'not-invited':
      return say.invitation.toSend;
    case 'invited':
      return say.invitation.invited(day(user.invitedAt), day(user.invitationExpiresAt));
    case 'expired':
      return say.invitation.expired(day(user.invitationExpiresAt));
    case 'used':
      return seenWords(user.lastSeen, speech);
  }
}
