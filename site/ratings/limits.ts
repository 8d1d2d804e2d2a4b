// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '@portico/shared/network';
import { createThrottle, type Throttle } from '@portico/shared/throttle';

const HOUR_MS = 3_600_000;

export interface RatingLimits {
  /** From one source in an hour: a class at school is one source. */
  readonly perSource: number;
  /** From all together in an hour. */
  readonly perHour: number;
}

export const RATING_LIMITS: RatingLimits = { perSource: 60, perHour: 600 };

/**
 * Says whether one more rating may come from an address. No address is remembered: each is counted under a hash with a key
 * that is made by chance, stays in memory and is forgotten, with the counts, after an hour.
 */
export class RatingThrottle {
  readonly #limits: RatingLimits;
  readonly #now: () => number;
  #until = Number.NEGATIVE_INFINITY;
  #key = Buffer.alloc(0);
  #sources: Throttle | undefined;
  #all = 0;

  constructor(limits: RatingLimits = RATING_LIMITS, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** @returns seconds to wait; 0 when the rating may come */
  take(address: string): number {
    const now = this.#now();
    if (now >= this.#until || !this.#sources) {
      this.#until = now + HOUR_MS;
      this.#key = randomBytes(32);
      this.#sources = createThrottle({
        limit: this.#limits.perSource,
        windowMs: HOUR_MS,
        now: this.#now,
      });
      this.#all = 0;
    }
    const hash = createHmac('sha256', this.#key).update(networkOf(address)).digest('base64');
    const isAllowed = this.#sources.take(hash).allowed;
    if (isAllowed) this.#all += 1;
    if (isAllowed && this.#all <= this.#limits.perHour) return 0;
    return Math.max(1, Math.ceil((this.#until - now) / 1000));
  }
}
