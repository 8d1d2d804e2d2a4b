// SPDX-License-Identifier: AGPL-3.0-or-later

/** When search indexes are made, and how long they may take. Milliseconds, unless it is said otherwise. */
export interface IndexTimings {
  /** Quiet after a publication before an index is begun. */
  readonly quietMs: number;
  /** Wait after the first publication of a burst, at most. */
  readonly maxWaitMs: number;
  /** Wait after a failure. */
  readonly retryMs: number;
  /** How long an index that knows of a withdrawal may stay when there is no other. */
  readonly withdrawnMs: number;
  /** Time after which a build counts as hanging and is begun again. */
  readonly timeoutMs: number;
  /** Pages of the whole index from which on a small index of what changed is made first. */
  readonly deltaMinPages: number;
}

export const INDEX_TIMINGS: IndexTimings = {
  quietMs: 200,
  maxWaitMs: 1500,
  retryMs: 5000,
  withdrawnMs: 80_000,
  // Many times what 10,000 pages take. A child that hangs would keep every later text out of the search.
  timeoutMs: 10 * 60_000,
  deltaMinPages: 300,
};
