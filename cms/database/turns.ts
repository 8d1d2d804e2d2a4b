// SPDX-License-Identifier: AGPL-3.0-or-later

const busy = (what: string, limitMs: number): Error =>
  new Error(
    `Database: «${what}» waited ${limitMs / 1000} s for its turn to write and gave up; nothing of it was written. ` +
      'Either a write inside a transaction was made without passing `req` and waits for itself (pass `req` to every ' +
      'payload call in a hook or verb), or another process holds the file for very long.',
  );

/** Waits for a turn. The caller ends it with the function that it gets. @param what names the work in an error */
export type Turns = (what: string) => Promise<() => void>;

/**
 * One queue, first come first served.
 * @param limitMs how long a caller waits before it gets an error
 */
export function createTurns(limitMs: number): Turns {
  let last: Promise<void> = Promise.resolve();
  return async (what) => {
    const before = last;
    const { promise, resolve: handBack } = Promise.withResolvers<void>();
    last = promise;
    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(busy(what, limitMs)), limitMs);
    try {
      await Promise.race([before, tooLate]);
      return handBack;
    } catch (error) {
      void before.then(handBack); // the next in the queue must not overtake the one in front
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}
