// SPDX-License-Identifier: AGPL-3.0-or-later

/** Every reason for which the gate turns a request away, with its HTTP status. */
export const REFUSALS = {
  'bad-request': 400,
  'not-logged-in': 401,
  'other-origin': 403,
  forbidden: 403,
  'not-found': 404,
  'too-slow': 408,
  'too-large': 413,
  'content-type': 415,
  'too-many-requests': 429,
  unexpected: 500,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A request that does not get past the gate. The message says what is wrong and what to do, in Italian. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  constructor(code: RefusalCode, message: string, retryAfter?: number) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The answer to a request that was turned away. */
export function refusalResponse({ code, message, retryAfter }: Refusal): Response {
  return Response.json(
    { errors: [{ message, code }] },
    {
      status: REFUSALS[code],
      headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
    },
  );
}
