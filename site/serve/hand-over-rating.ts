// SPDX-License-Identifier: AGPL-3.0-or-later
import { request as ask, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { MAX_RATING_BYTES } from '@portico/shared/contract/rating';
import { RATING_PATH } from '@portico/shared/paths';
import { bodyOf } from '../http/body.ts';

/** Headers of a form that the other program looks at. */
const PASSED = ['content-type', 'origin', 'sec-fetch-site', 'accept-language'] as const;

/** Milliseconds for a form to come: it is one packet or two. */
const BODY_TIMEOUT_MS = 15_000;

/** The other program answers at once, or not at all. */
const ANSWER_TIMEOUT_MS = 10_000;

function passedOn({ headers, socket }: IncomingMessage): OutgoingHttpHeaders {
  const passed: OutgoingHttpHeaders = {};
  for (const name of PASSED) if (headers[name] !== undefined) passed[name] = headers[name];
  const before = headers['x-forwarded-for'];
  passed['x-forwarded-for'] = [before ?? [], socket.remoteAddress ?? ''].flat().join(', ');
  return passed;
}

/**
 * Reads a form before it is handed over, so that who sent it can be answered whatever becomes of that.
 * @returns a form that is too long with one byte too many: the other program says so, in words
 * @throws Error when who sends it has gone, or takes too long
 */
export async function readForm(request: IncomingMessage): Promise<Buffer> {
  const timer = setTimeout(() => request.destroy(), BODY_TIMEOUT_MS);
  try {
    return (await bodyOf(request, MAX_RATING_BYTES)) ?? Buffer.alloc(MAX_RATING_BYTES + 1);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Hands a form over to the program that takes ratings.
 * @param to its origin
 * @throws Error when it does not answer
 */
export function handOver(
  request: IncomingMessage,
  form: Buffer,
  to: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = ask(new URL(RATING_PATH, to), {
      method: 'POST',
      headers: { ...passedOn(request), 'content-length': form.length },
      timeout: ANSWER_TIMEOUT_MS,
      agent: false,
    });
    asked.once('response', resolve);
    asked.once('timeout', () => asked.destroy(new Error('The ratings do not answer.')));
    asked.on('error', reject);
    asked.end(form);
  });
}
