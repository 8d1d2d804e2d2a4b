// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';
import { BODY_MESSAGES, WORKFLOW_MESSAGES } from '../messages.ts';

type Problem = z.core.$ZodIssue;

const countedIn = (origin: string): 'characters' | 'entries' =>
  origin === 'string' ? 'characters' : 'entries';

/** What is wrong at one place; the schema's own words are English, for programmers. */
function said(problem: Problem): string {
  switch (problem.code) {
    case 'invalid_type':
      return problem.input === undefined
        ? BODY_MESSAGES.missing
        : BODY_MESSAGES.wrongType(problem.expected);
    case 'too_big':
      return BODY_MESSAGES.most(Number(problem.maximum), countedIn(problem.origin));
    case 'too_small':
      return BODY_MESSAGES.least(Number(problem.minimum), countedIn(problem.origin));
    case 'unrecognized_keys':
      return BODY_MESSAGES.unknown(problem.keys);
    case 'invalid_value':
      return BODY_MESSAGES.oneOf(problem.values.map(String));
    default:
      return BODY_MESSAGES.malformed;
  }
}

const placeOf = ({ path }: Problem): string => path.map(String).join('.') || BODY_MESSAGES.whole;

/** What is wrong with the body of a request: each place, what is wrong there, and what to do. */
export const wrongBody = (error: z.ZodError): string =>
  WORKFLOW_MESSAGES.wrongForm(
    error.issues.map((problem) => `${placeOf(problem)}: ${said(problem)}`).join('; '),
  );
