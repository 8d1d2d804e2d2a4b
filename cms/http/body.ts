// SPDX-License-Identifier: AGPL-3.0-or-later
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { GATE_MESSAGES } from './messages.ts';
import { Refusal } from './refusal.ts';

/** Milliseconds in which a body has to arrive. */
const MAX_MS = 60_000;

/** Reads a body; refuses one that has more than `maxBytes` or takes longer than `maxMs` (W03). */
export async function readBody(
  request: Request,
  maxBytes: number,
  maxMs: number = MAX_MS,
): Promise<Buffer> {
  const tooLarge = () => new Refusal('too-large', GATE_MESSAGES.bodyTooLarge(maxBytes));
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge();
  if (request.body === null) return Buffer.alloc(0);
  const late = AbortSignal.timeout(maxMs);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    // The types of the browser and of Node call the same stream by two names.
    for await (const part of Readable.fromWeb(request.body as ReadableStream, { signal: late })) {
      bytes += part.byteLength;
      if (bytes > maxBytes) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (late.aborted) throw new Refusal('too-slow', GATE_MESSAGES.bodyTooSlow);
    throw error;
  }
  return Buffer.concat(parts);
}
