// SPDX-License-Identifier: AGPL-3.0-or-later

const MINUTE = 60_000;

/** How long before the end the desk warns. */
export const WARNING_MS = 5 * MINUTE;

export type SessionState =
  /** Nothing to say. */
  | { readonly kind: 'open' }
  /** It ends soon. */
  | { readonly kind: 'ending'; readonly minutes: number }
  | { readonly kind: 'over' };

/** How a session stands that ends at `end`. */
export function sessionState(end: number | undefined, now: number): SessionState {
  if (end === undefined) return { kind: 'open' };
  const left = end - now;
  if (left <= 0) return { kind: 'over' };
  return left <= WARNING_MS
    ? { kind: 'ending', minutes: Math.ceil(left / MINUTE) }
    : { kind: 'open' };
}

/** Milliseconds until the state changes, for a timer; a timer that is too long fires at once. */
export function nextLook(end: number, now: number): number {
  const left = end - now;
  if (left <= 0) return MINUTE;
  const until = left > WARNING_MS ? left - WARNING_MS : left % MINUTE || MINUTE;
  return Math.min(Math.max(until, 250), 10 * MINUTE);
}
