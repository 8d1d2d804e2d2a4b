// SPDX-License-Identifier: AGPL-3.0-or-later

export interface ThrottleOptions {
  /** How many in one window. */
  readonly limit: number;
  readonly windowMs: number;
  /** Keys remembered at most; the oldest are forgotten first. */
  readonly maxKeys?: number;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

export interface Verdict {
  readonly allowed: boolean;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter: number;
}

export interface Throttle {
  /** Counts one and says whether it was within the limit. */
  readonly take: (key: string) => Verdict;
  /** Forgets what was counted for a key: it did what it came for. */
  readonly forgive: (key: string) => void;
}

interface Count {
  used: number;
  readonly until: number;
}

/**
 * Counts per key in windows of fixed length, in memory: it is lost at a restart, and never larger than `maxKeys`.
 */
export function createThrottle(options: ThrottleOptions): Throttle {
  const { limit, windowMs, maxKeys = 10_000, now = Date.now } = options;
  const counts = new Map<string, Count>();
  return {
    take: (key) => {
      const time = now();
      let count = counts.get(key);
      if (count === undefined || count.until <= time) {
        counts.delete(key);
        if (counts.size >= maxKeys) forgetOldest(counts, time);
        count = { used: 0, until: time + windowMs };
        counts.set(key, count);
      }
      count.used += 1;
      const retryAfter = Math.max(1, Math.ceil((count.until - time) / 1000));
      return { allowed: count.used <= limit, retryAfter };
    },
    forgive: (key) => {
      counts.delete(key);
    },
  };
}

/** What is over goes first; when nothing is, the oldest tenth. Insertion order is the order of age. */
function forgetOldest(counts: Map<string, Count>, time: number): void {
  let spare = Math.max(1, Math.floor(counts.size / 10));
  for (const [key, count] of counts) {
    if (count.until > time && spare <= 0) break;
    counts.delete(key);
    spare -= 1;
  }
}
