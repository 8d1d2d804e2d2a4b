// SPDX-License-Identifier: AGPL-3.0-or-later

/** When search indexes are made, and how long they may take. Milliseconds, unless it is said otherwise. */
export const INDEX_TIMINGS = {
  /** Quiet after a publication before an index is begun. */
  quietMs: 200,
  /** Wait after the first publication of a burst, at most. */
  maxWaitMs: 1500,
  /** The same two where a small index brings what the whole one lacks: nobody waits for that. */
  calmQuietMs: 3000,
  calmMaxWaitMs: 15_000,
  /** Wait after a failure. */
  retryMs: 5000,
  /** How long an index that knows of a withdrawal may stay when there is no other. */
  withdrawnMs: 80_000,
  /**
   * Time after which a build counts as hanging and is begun again: many times what 10,000 pages take. A child that
   * hangs would keep every later text out of the search.
   */
  timeoutMs: 10 * 60_000,
  /** Pages of the whole index from which on a small index of what changed is made first. */
  deltaMinPages: 300,
};

export type IndexTimings = Readonly<typeof INDEX_TIMINGS>;
