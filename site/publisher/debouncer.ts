// SPDX-License-Identifier: AGPL-3.0-or-later

export type Debouncer = ReturnType<typeof debouncer>;

/** Begins work when a burst of calls is over, but some time after its first call at most. */
export function debouncer(begin: () => void) {
  /** When the burst has waited long enough. */
  let latest = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    /**
     * Begins after so many milliseconds, unless there is another call, or the first of the burst waits too long; at once
     * when that is now.
     * @param maxWaitMs milliseconds for which that one waits at most
     */
    schedule(delay: number, maxWaitMs: number): void {
      const now = performance.now();
      const patience = now + Math.max(maxWaitMs, delay);
      latest = timer ? Math.min(latest, patience) : patience;
      clearTimeout(timer);
      const run = (): void => {
        timer = undefined;
        begin();
      };
      const wait = Math.min(delay, latest - now);
      if (wait <= 0) run();
      else timer = setTimeout(run, wait);
    },
    stop: (): void => clearTimeout(timer),
  };
}
