// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Said, spoken } from '../i18n/said.ts';
import { retryAfterHeaders } from './retry-after.ts';

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
  busy: 503,
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

/** A request that is refused for one of its fields. */
export class FieldRefusal extends Refusal {
  /** Dotted path of the value, with the numbers of rows: `speakers.0.name`. */
  readonly field: string;
  readonly #say: (name: string) => Said;
  /** @param say says it of the field under this name */
  constructor(field: string, say: (name: string) => Said, name: Said = { it: field, en: field }) {
    super('bad-request', { it: say(name.it).it, en: say(name.en).en });
    this.field = field;
    this.#say = say;
  }

  /** The same, with the field called as in its form. */
  called(name: Said): FieldRefusal {
    return new FieldRefusal(this.field, this.#say, name);
  }
}

/** The answer to a refused request, in the language of its sender. */
export function refusalResponse(refusal: Refusal, language: string): Response {
  const { code, said, retryAfter } = refusal;
  const place = refusal instanceof FieldRefusal ? { field: refusal.field } : {};
  return Response.json(
    { errors: [{ message: spoken(said, language), code, ...place }] },
    { status: REFUSALS[code], headers: retryAfterHeaders(REFUSALS[code], retryAfter) },
  );
}
