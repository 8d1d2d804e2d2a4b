// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError } from 'payload';

const BUSY_STATUS = 503;

/** Somebody waited for a turn to write for too long; nothing of their work was written. */
export class DatabaseBusy extends APIError {
  constructor(what: string, limitMs: number) {
    super(
      `Database: «${what}» waited ${limitMs / 1000} s for its turn to write and gave up; nothing of it was written. ` +
        'Either a write inside a transaction was made without passing `req` and waits for itself (pass `req` to every ' +
        'payload call in a hook or verb), or another process holds the database for very long.',
      BUSY_STATUS,
    );
  }
}

/** A transaction that nobody ended in time. */
export const overdue = (limitMs: number): Error =>
  new Error(
    `Database: this transaction was open for ${limitMs / 1000} s and has been rolled back; nothing of it was written.`,
  );

/** How long somebody waits for a turn to write, and how long a transaction may stay open. */
export interface WriteLimits {
  readonly waitMs?: number;
  readonly openMs?: number;
}

export const WRITE_LIMITS: Required<WriteLimits> = { waitMs: 15_000, openMs: 60_000 };

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
    const timer = setTimeout(() => reject(new DatabaseBusy(what, limitMs)), limitMs);
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
