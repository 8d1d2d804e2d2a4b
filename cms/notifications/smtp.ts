// SPDX-License-Identifier: AGPL-3.0-or-later
import { createTransport } from 'nodemailer';
import { DESK_NAME } from '../i18n/vocabulary.ts';
import type { OutboxRow } from '../records/outbox.ts';
import type { CmsEnv } from '../values/env.ts';

/** A mail server that hangs must not hold the next mails for long. */
const TIMEOUT_MS = 10_000;

/** The address that mail comes from. */
export const senderOf = (env: CmsEnv): string =>
  env.MAIL_FROM ?? `portale@${new URL(env.CMS_URL).hostname}`;

/** A connection to the mail server. */
export function connect(env: CmsEnv) {
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const from = senderOf(env);
  return {
    /** Hands over a mail, under the Message-ID of its row. @throws Error when the server does not take it */
    send: async ({ id, to, subject, text, kind }: OutboxRow): Promise<void> => {
      const messageId = `<${id}@${from.split('@')[1]}>`;
      // RFC 2369: where one stops mails about the work. Those about a password are not stopped.
      const list = kind ? {} : { list: { unsubscribe: `${env.CMS_URL}/admin/account` } };
      const sender = { name: DESK_NAME.it, address: from };
      await transport.sendMail({ from: sender, to, subject, text, messageId, ...list });
    },
    close: () => transport.close(),
  };
}
