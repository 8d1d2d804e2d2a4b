// SPDX-License-Identifier: AGPL-3.0-or-later

/** Seconds after which to come back, where nobody knows better: a minute of counting, a queue that empties. */
const USUAL: Readonly<Record<number, number>> = { 429: 60, 503: 5 };

/**
 * The `Retry-After` of an answer (RFC 9110, 10.2.3): every 429 and 503 has one, so that programs do not ask in a loop.
 * @param seconds as whoever refuses knows it
 * @returns headers; none for other statuses
 */
export function retryAfterHeaders(status: number, seconds?: number): Record<string, string> {
  const usual = USUAL[status];
  return usual === undefined ? {} : { 'Retry-After': String(seconds ?? usual) };
}
