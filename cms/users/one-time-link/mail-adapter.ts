// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EmailAdapter, PayloadRequest, SendEmailOptions } from 'payload';
import { resetMail } from '../../notifications/account-mails.ts';
import { type Mail, mailIn } from '../../notifications/mail.ts';
import { handOver } from '../../notifications/one-time-mail.ts';
import { senderOf } from '../../notifications/smtp.ts';
import type { CmsEnv } from '../../values/env.ts';
import { RESET_LINK_LIFE, resetLink } from './link.ts';

/** A mail is not sent in the last minutes of its link. */
const MARGIN_MS = 5 * 60_000;

/** The mail with a link to choose a new password, in the language of the desk in which it was asked for. */
export function resetMailFor(
  { CMS_URL }: CmsEnv,
  asked?: { readonly req?: PayloadRequest; readonly token?: string },
): Mail {
  const expires = new Date(Date.now() + RESET_LINK_LIFE);
  const link = resetLink(CMS_URL, asked?.token ?? '');
  return mailIn(asked?.req?.i18n.language ?? '', resetMail(link, expires));
}

/**
 * Puts Payload's own mail, which is the link to a new password, into the outbox like every other: a mail server that is
 * down loses nothing (R20). Our mails are plain text, although Payload calls it HTML.
 */
export const outboxAdapter =
  (env: CmsEnv): EmailAdapter<void> =>
  ({ payload }) => ({
    name: 'outbox',
    defaultFromName: 'Portale',
    defaultFromAddress: senderOf(env),
    sendEmail: ({ to, subject, html }: SendEmailOptions) => {
      if (typeof to !== 'string') throw new Error('Mail goes to one address at a time');
      const notAfter = new Date(Date.now() + RESET_LINK_LIFE - MARGIN_MS).toISOString();
      handOver(payload, { to, subject: subject ?? '', text: String(html), notAfter });
      return Promise.resolve();
    },
  });
