// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Said, spoken } from '../i18n/said.ts';

/** The reasons for which a request is refused, with the HTTP status of each. */
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
  'disk-full': 507,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A request that is refused. `said` tells its sender what is wrong and what to do; `message` is the Italian text. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly said: Said;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  constructor(code: RefusalCode, said: Said, retryAfter?: number) {
    super(said.it);
    this.name = 'Refusal';
    this.code = code;
    this.said = said;
    this.retryAfter = retryAfter;
  }
}

/** The answer to a refused request, in the language of its sender. */
export function refusalResponse({ code, said, retryAfter }: Refusal, language: string): Response {
  return Response.json(
    { errors: [{ message: spoken(said, language), code }] },
    {
      status: REFUSALS[code],
      headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
    },
  );
}
