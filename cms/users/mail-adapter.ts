// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EmailAdapter, SendEmailOptions } from 'payload';
import type { CmsEnv } from '../values/env.ts';
import { RESET_LINK_LIFE } from './invite.ts';
import { handOver, senderOf } from '../notifications/deliver.ts';

/** A link that arrives in its last minutes helps nobody. */
const MARGIN_MS = 5 * 60_000;

/**
 * Payload's own mail, which is the link to a new password, leaves through the outbox like everything else: a mail
 * server that is down loses nothing (R20). Our mails are plain text, although Payload calls it HTML.
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
