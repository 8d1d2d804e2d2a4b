// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Issue } from '@portico/shared/errors';
import { APIError } from 'payload';
import { type Said, spoken } from '../i18n/said.ts';

/** Every reason for which a verb is refused, with its HTTP status. Listed in `cms/workflow/README.md`. */
export const CODES = {
  'bad-request': 400,
  'not-logged-in': 401,
  forbidden: 403,
  'own-work': 403,
  'other-organisation': 403,
  'publication-is-a-verb': 403,
  'switched-off': 403,
  'wrong-code': 403,
  'confirm-first': 403,
  'not-found': 404,
  'wrong-state': 409,
  stale: 409,
  'saved-meanwhile': 409,
  unchanged: 409,
  overwrites: 409,
  'still-used': 409,
  'too-many-remarks': 409,
  'name-taken': 409,
  'too-many-searches': 409,
  'too-many-terms': 409,
  'too-many-mails': 429,
  moment: 422,
  requirements: 422,
  references: 422,
  'open-remarks': 422,
  'remark-needed': 422,
  'quote-not-found': 422,
  'reason-needed': 422,
  'note-needed': 422,
  busy: 503,
  'preview-unavailable': 502,
  'site-silent': 502,
} as const;

export type Code = keyof typeof CODES;

export interface Details {
  readonly issues?: readonly Issue[];
  /** With `still-used`: the documents that refer to it. */
  readonly referrers?: readonly object[];
  /** … and the documents that go from the site with it, `pending` where a correction waits, which is closed. */
  readonly along?: readonly object[];
  /** With `saved-meanwhile`, to a form of the desk: the parts that somebody else changed. */
  readonly conflicts?: readonly object[];
  /** … and the working copy as it is now. */
  readonly doc?: object;
  /** Seconds after which to try again, where somebody asked too often. */
  readonly retryAfter?: number;
}

/**
 * A verb that is refused, with a sentence for the person and a code for programs. Its `message` is the Italian sentence;
 * what answers a person takes `said` in their language.
 */
export class VerbError extends APIError<{ code: Code } & Details> {
  readonly code: Code;
  readonly said: Said;
  readonly details: Details;
  constructor(code: Code, said: Said, details: Details = {}, options?: ErrorOptions) {
    super(said.it, CODES[code], { code, ...details }, true);
    if (options?.cause !== undefined) this.cause = options.cause;
    this.name = 'VerbError';
    this.code = code;
    this.said = said;
    this.details = details;
  }
}

/** Whether a refusal is a question, which the person answers by doing the same with `confirm`. */
export const isQuestion = (error: unknown): error is VerbError =>
  error instanceof VerbError && error.code === 'still-used';

/**
 * Refusals by which a person is asked, as one: a single «yes» answers all that they were told, and nothing else.
 * @returns none when there are none
 */
export function askedTogether(asked: readonly VerbError[]): VerbError | undefined {
  const [first, ...others] = asked;
  if (!first || others.length === 0) return first;
  const said = (language: keyof Said) => asked.map((one) => one.said[language]).join(' ');
  const named = (key: 'referrers' | 'along') => {
    const all = asked.flatMap(({ details }) => details[key] ?? []);
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  };
  const details = { referrers: named('referrers'), along: named('along') };
  return new VerbError('still-used', { it: said('it'), en: said('en') }, details);
}

/** The body of every error, in the language of the reader: `{ errors: [{ message, code, … }] }`. */
export function errorBody({ said, code, details }: VerbError, language: string): object {
  return { errors: [{ message: spoken(said, language), code, ...details }] };
}
