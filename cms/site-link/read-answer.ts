// SPDX-License-Identifier: AGPL-3.0-or-later
import { holdsAtMost } from '@portico/shared/json-size';

/** How large an answer of a program of the site may be: more would fill the memory of the CMS. */
export interface Bounds {
  readonly bytes: number;
  /** Of JSON, counted before it is parsed. */
  readonly values: number;
}

/**
 * The body of an answer.
 * @throws Error when it is larger than `bytes`; the rest of it is not fetched
 */
export async function bodyOf(answer: Response, bytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop gives the rest up.
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > bytes) throw new Error(`The answer of ${answer.url} is larger than ${bytes} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * The JSON of an answer.
 * @throws Error when it is larger than it may be, or no JSON
 */
export async function jsonOf(answer: Response, { bytes, values }: Bounds): Promise<unknown> {
  const body = await bodyOf(answer, bytes);
  if (!holdsAtMost(body, values))
    throw new Error(`The answer of ${answer.url} holds more than ${values} values.`);
  return JSON.parse(body.toString('utf8'));
}
