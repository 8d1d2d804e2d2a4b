// SPDX-License-Identifier: AGPL-3.0-or-later

/** Begins work when a burst of calls is over, but after `maxWaitMs` at most. */
export class Debouncer {
  readonly #maxWaitMs: number;
  readonly #begin: () => void;
  #firstAt = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param maxWaitMs milliseconds after the first call of a burst */
  constructor(maxWaitMs: number, begin: () => void) {
    this.#maxWaitMs = maxWaitMs;
    this.#begin = begin;
  }

  /** Begins after so many milliseconds, unless there is another call, or the first of the burst waits too long. */
  schedule(delay: number): void {
    const now = performance.now();
    if (!this.#timer) this.#firstAt = now;
    clearTimeout(this.#timer);
    const latest = this.#firstAt + Math.max(this.#maxWaitMs, delay);
    const wait = Math.max(0, Math.min(delay, latest - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#begin();
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
