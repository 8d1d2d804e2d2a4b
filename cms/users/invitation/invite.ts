// SPDX-License-Identifier: AGPL-3.0-or-later
import { createThrottle } from '@portico/shared/throttle';
import type { PayloadRequest } from 'payload';
import { invitationMail } from '../../notifications/account-mails.ts';
import { mailIn } from '../../notifications/mail.ts';
import { dropWaiting, REPLACED } from '../../notifications/waiting-mail.ts';
import { endInvitation, invitations } from '../../records/invitations.ts';
import { outbox } from '../../records/outbox.ts';
import { VerbError } from '../../records/verb-error.ts';
import { cmsEnv } from '../../values/env.ts';
import { type InvitedUser, invited } from './invitation-of.ts';
import { INVITATION_MESSAGES } from './messages.ts';
import { hashOf, INVITATION_DAYS, invitationLink, newToken } from './token.ts';

const DAY_MS = 86_400_000;
/** A mail does not leave in the last hour of its link. */
const MARGIN_MS = 3_600_000;

/** Nobody's mailbox is filled from here. */
const mails = createThrottle({ limit: 3, windowMs: 3_600_000 });

/** Counts a mail to an address. @throws VerbError `too-many-mails` when there were three within the hour */
export function countMail(address: string): void {
  if (!cmsEnv().SMTP_URL) return;
  const { allowed, retryAfter } = mails.take(address);
  if (!allowed)
    throw new VerbError('too-many-mails', INVITATION_MESSAGES.tooManyMails, { retryAfter });
}

/** An invitation that was made. */
export interface Invitation {
  readonly expiresAt: string;
  /** The link, to be handed over, where no mail server takes it; absent when it is in a mail. */
  readonly link?: string;
}

interface Asking {
  readonly req: PayloadRequest;
  readonly by: { readonly id: string; readonly name: string };
  readonly language: string;
}

/**
 * Invites the person of an account, within a transaction: ends the invitation of before, and puts the mail into the
 * outbox. Without a mail server the caller gets the link, which is kept nowhere.
 */
export async function invite(
  { req, by, language }: Asking,
  user: InvitedUser,
): Promise<Invitation> {
  const now = Date.now();
  const at = new Date(now).toISOString();
  const expiresAt = new Date(now + INVITATION_DAYS * DAY_MS).toISOString();
  const token = newToken();
  await endInvitation(req, user.id, 'replaced');
  await dropWaiting(req, user.email, REPLACED);
  await invitations.create(req, {
    slot: user.id,
    token: hashOf(token),
    user: user.id,
    state: 'open',
    at,
    expiresAt,
    by: by.id,
    byName: by.name,
  });
  await invited.update(req, user.id, { invitedAt: at, invitationExpiresAt: expiresAt });
  const env = cmsEnv();
  const link = invitationLink(env.CMS_URL, token);
  if (!env.SMTP_URL) return { expiresAt, link };
  await outbox.create(req, {
    to: user.email,
    ...mailIn(language, invitationMail({ name: user.name, by: by.name, link, expiresAt })),
    kind: 'invitation',
    at,
    nextAt: at,
    attempts: 0,
    notAfter: new Date(now + INVITATION_DAYS * DAY_MS - MARGIN_MS).toISOString(),
  });
  return { expiresAt };
}
