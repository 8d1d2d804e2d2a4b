// SPDX-License-Identifier: AGPL-3.0-or-later
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
  const reader = request.body?.getReader();
  if (reader === undefined) return Buffer.alloc(0);
  const late = AbortSignal.timeout(maxMs);
  const lateness = rejectOn(late);
  lateness.catch(() => undefined);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), lateness]);
      if (done) return Buffer.concat(parts);
      bytes += value.byteLength;
      if (bytes > maxBytes) throw tooLarge();
      parts.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (late.aborted) throw new Refusal('too-slow', GATE_MESSAGES.bodyTooSlow);
    throw error;
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
