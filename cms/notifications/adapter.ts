// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EmailAdapter, SendEmailOptions } from 'payload';
import type { CmsEnv } from '../env.ts';
import { handOver, senderOf } from './deliver.ts';

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
      handOver(payload, { to, subject: subject ?? '', text: String(html) });
      return Promise.resolve();
    },
  });
