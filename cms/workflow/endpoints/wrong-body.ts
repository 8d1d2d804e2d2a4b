// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';
import type { Said } from '../../i18n/said.ts';
import { BODY_MESSAGES } from './body-messages.ts';

type Problem = z.core.$ZodIssue;

const countedIn = (origin: string): 'characters' | 'entries' =>
  origin === 'string' ? 'characters' : 'entries';

/** The problem at one place in words for people; those of zod are for programmers. */
function problemWords(problem: Problem): Said {
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

/** Every problem with its place, in one language. */
const listed = (problems: readonly Problem[], language: 'it' | 'en'): string =>
  problems
    .map((problem) => {
      const place = problem.path.map(String).join('.') || BODY_MESSAGES.whole[language];
      return `${place}: ${problemWords(problem)[language]}`;
    })
    .join('; ');

/** The refusal of a body: every place with its problem, and the next step. */
export const wrongBody = ({ issues }: z.ZodError): Said =>
  BODY_MESSAGES.wrongForm({ it: listed(issues, 'it'), en: listed(issues, 'en') });
