// SPDX-License-Identifier: AGPL-3.0-or-later
import { Webhook } from 'standardwebhooks';

/**
 * Headers of a Standard Webhooks message.
 * @param secrets the first signs; the others are only there to verify while one is being replaced (R22)
 */
export function signedHeaders(
  secrets: readonly string[],
  id: string,
  body: string,
): Record<string, string> {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('WEBHOOK_SECRETS is empty: nothing can be signed.');
  const now = new Date();
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}
