// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, randomUUID } from 'node:crypto';
import type { Nudge } from '@portico/shared/contract/webhook';
import { secretsOf } from '../portal/demo-folder.ts';
import { type PortalSettings, publisherUrl } from '../portal/settings.ts';

/**
 * Has the publisher of a portal look at the CMS, as the CMS does after an approval: a Standard Webhooks message.
 * @param data whose revision there is to be seen; the publisher looks for itself
 * @throws Error when the publisher does not take it
 */
export async function nudge(settings: PortalSettings, data: Nudge['data']): Promise<void> {
  const now = new Date();
  const message: Nudge = { type: 'published.changed', timestamp: now.toISOString(), data };
  const body = JSON.stringify(message);
  const id = randomUUID();
  const stamp = String(Math.floor(now.getTime() / 1000));
  const { webhookSecret } = secretsOf(settings.dataDir);
  const key = Buffer.from(webhookSecret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${stamp}.${body}`).digest('base64');
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': stamp,
    'webhook-signature': `v1,${signature}`,
    connection: 'close',
  };
  const { status } = await fetch(`${publisherUrl(settings)}/nudge`, {
    method: 'POST',
    body,
    headers,
  });
  if (status !== 202) throw new Error(`The publisher answered ${status} to a nudge.`);
}
