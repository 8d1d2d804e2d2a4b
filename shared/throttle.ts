// SPDX-License-Identifier: AGPL-3.0-or-later

export interface ThrottleOptions {
  readonly limit: number;
  readonly windowMs: number;
  /** Keys remembered at most; the oldest are forgotten first. */
  readonly maxKeys?: number;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

export interface Throttle {
  /** Counts one and says whether it was within the limit, and in how many seconds it makes sense to try again. */
  readonly take: (key: string) => { readonly allowed: boolean; readonly retryAfter: number };
  /** Forgets what was counted for a key: it did what it came for. */
  readonly forgive: (key: string) => void;
}

/** Counts per key in windows of fixed length, in memory: a restart forgets the counts. */
export function createThrottle(options: ThrottleOptions): Throttle {
  const { limit, windowMs, maxKeys = 10_000, now = Date.now } = options;
  /** In the order in which the windows began, which is the order in which they end. */
  const counts = new Map<string, { used: number; readonly until: number }>();
  return {
    take: (key) => {
      const time = now();
      let count = counts.get(key);
      if (count === undefined || count.until <= time) {
        counts.delete(key);
        const [oldest] = counts.keys();
        if (oldest !== undefined && counts.size >= maxKeys) counts.delete(oldest);
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
