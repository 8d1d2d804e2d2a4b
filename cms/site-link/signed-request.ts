// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { cmsEnv } from '../values/env.ts';

/**
 * Headers of a Standard Webhooks message.
 * @param secrets the first signs; the others are only there to verify while one is being replaced (R22)
 */
function signedHeaders(secrets: readonly string[], body: string): Record<string, string> {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('WEBHOOK_SECRETS is empty: nothing can be signed.');
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}

/**
 * Posts a signed message to the publisher.
 * @returns its answer, also when that is a refusal
 * @throws Error when it does not answer in time
 */
export async function postSigned(
  path: '/nudge' | '/preview',
  message: object,
  timeoutMs: number,
): Promise<Response> {
  const env = cmsEnv();
  const body = JSON.stringify(message);
  return fetch(new URL(path, env.PUBLISHER_URL), {
    method: 'POST',
    headers: signedHeaders(env.WEBHOOK_SECRETS, body),
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
}
