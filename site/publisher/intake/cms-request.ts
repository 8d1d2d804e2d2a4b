// SPDX-License-Identifier: AGPL-3.0-or-later

import { holdsAtMost } from '@portico/shared/json-size';

/** The CMS did not answer as it should: nothing is concluded from it, the next look may succeed. */
export class CmsUnavailable extends Error {
  override readonly name: string = 'CmsUnavailable';
}

/** The CMS does not answer at all: asking for something else now is of no use. */
export class CmsAway extends CmsUnavailable {
  override readonly name = 'CmsAway';
}

/** An answer that is larger than it may be, in bytes or in values. */
export class TooLarge extends CmsUnavailable {
  override readonly name = 'TooLarge';
}

async function readBody(response: Response, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new TooLarge(`The answer of the CMS is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export async function request(
  url: string,
  limit: number,
  timeout: number,
  post?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: post === undefined ? 'GET' : 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      ...(post === undefined
        ? {}
        : { body: post, headers: { 'content-type': 'application/json', ...headers } }),
    });
    return { status: response.status, body: await readBody(response, limit) };
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CmsAway(`The CMS does not answer at ${url}: ${why}.`, { cause });
  }
}

/** Statuses that are about the CMS as a whole, not about what was asked for. */
export const AWAY: readonly number[] = [429, 502, 503, 504];

/**
 * The JSON of an answer.
 * @param values that it may hold
 * @throws TooLarge before it is parsed, when it holds more
 */
export function json(url: string, { status, body }: Answer, values: number): unknown {
  if (AWAY.includes(status)) throw new CmsAway(`The CMS answered ${status} at ${url}.`);
  if (status !== 200) throw new CmsUnavailable(`The CMS answered ${status} at ${url}.`);
  if (!holdsAtMost(body, values))
    throw new TooLarge(`The answer of the CMS at ${url} holds more than ${values} values.`);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new CmsUnavailable(`The CMS answered something that is not JSON at ${url}.`, { cause });
  }
}
