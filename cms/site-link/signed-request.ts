// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { cmsEnv } from '../values/env.ts';

/**
 * Posts a message to a program of the site, the publisher where none is named, signed as Standard Webhooks says.
 * @returns its answer, also when that is a refusal
 * @throws Error when it does not answer in time
 */
export async function postSigned(
  path: '/nudge' | '/accept' | '/preview' | '/desk',
  message: object,
  timeoutMs: number,
  to = cmsEnv().PUBLISHER_URL,
): Promise<Response> {
  const env = cmsEnv();
  // The others are only there to verify while one is being replaced (R22).
  const [secret] = env.WEBHOOK_SECRETS;
  if (secret === undefined) throw new Error('WEBHOOK_SECRETS is empty: nothing can be signed.');
  const body = JSON.stringify(message);
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  return fetch(new URL(path, to), { method: 'POST', headers, body, signal });
}
