// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';

/** The time in milliseconds since 1970. Tests give their own. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

const HOUR = 3_600_000;

/**
 * The first moment of the next civil day. Days have 23 or 25 hours when the clocks change, so it is searched for
 * instead of added: between 22 and 26 hours from now at most, to the millisecond.
 */
export function nextMidnight(at: number): number {
  const today = civilDate(at);
  let before = at;
  let after = at + 26 * HOUR;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (civilDate(middle) === today) before = middle;
    else after = middle;
  }
  return after;
}
