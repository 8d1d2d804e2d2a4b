// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Failure } from '../api/call.ts';

/** Milliseconds before the attempts after a failed one. */
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000];
/** Milliseconds that a server may ask a form to wait. */
const MAX_ASKED_MS = 5 * 60_000;

/** How long a form waits before it tries again: longer each time, and as long as the server asks. */
export class RetryPauses {
  #failures = 0;

  /** Milliseconds until the next attempt. */
  after({ retryAfter = 0 }: Failure): number {
    const own = PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length - 1)] ?? 0;
    this.#failures += 1;
    return Math.max(own, Math.min(retryAfter * 1000, MAX_ASKED_MS));
  }

  /** The last attempt succeeded. */
  reset(): void {
    this.#failures = 0;
  }
}
