// SPDX-License-Identifier: AGPL-3.0-or-later

const MINUTE_MS = 60_000;

/** Milliseconds before the end of the session at which the desk warns. */
export const WARNING_MS = 5 * MINUTE_MS;

export type SessionState =
  | { readonly kind: 'open' }
  /** In its last minutes. */
  | { readonly kind: 'ending'; readonly minutes: number }
  | { readonly kind: 'over' };

/** @param end of the session, in milliseconds since 1970; `undefined` while it is not known */
export function sessionState(end: number | undefined, now: number): SessionState {
  if (end === undefined) return { kind: 'open' };
  const left = end - now;
  if (left <= 0) return { kind: 'over' };
  return left <= WARNING_MS
    ? { kind: 'ending', minutes: Math.ceil(left / MINUTE_MS) }
    : { kind: 'open' };
}

/** Milliseconds until the state changes, at most 10 minutes: browsers fire longer timers at once when they overflow. */
export function nextLook(end: number, now: number): number {
  const left = end - now;
  if (left <= 0) return MINUTE_MS;
  const until = left > WARNING_MS ? left - WARNING_MS : left % MINUTE_MS || MINUTE_MS;
  return Math.min(Math.max(until, 250), 10 * MINUTE_MS);
}
