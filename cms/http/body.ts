// SPDX-License-Identifier: AGPL-3.0-or-later
import { GATE_MESSAGES } from './messages.ts';
import { Refusal } from './refusal.ts';

/** Milliseconds in which a body has to arrive. */
const PATIENCE = 60_000;

/** Reads a body, at most so many bytes and only for so long; what is larger or slower is given up (W03). */
export async function readBody(
  request: Request,
  mostBytes: number,
  patience: number = PATIENCE,
): Promise<Buffer> {
  const tooLarge = () => new Refusal('too-large', GATE_MESSAGES.bodyTooLarge(mostBytes));
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (reader === undefined) return Buffer.alloc(0);
  const late = AbortSignal.timeout(patience);
  const lateness = rejectOn(late);
  lateness.catch(() => undefined);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), lateness]);
      if (done) return Buffer.concat(parts);
      bytes += value.byteLength;
      if (bytes > mostBytes) throw tooLarge();
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
