// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  readonly timeoutMs: number;
  readonly everyMs?: number;
  /** Named in the error when the time is over. */
  readonly what: string | (() => string);
}

/** Calls `ask` until its answer is neither `undefined` nor `false`, and gives the answer. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { timeoutMs, everyMs = 100, what }: WaitOptions,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > until) {
      const wanted = typeof what === 'string' ? what : what();
      throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${wanted}.`);
    }
    await sleep(everyMs);
  }
}

/** The status of an address, or undefined while nothing answers there. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    // Not up yet: the caller asks again and reports when it takes too long.
    return undefined;
  }
}
