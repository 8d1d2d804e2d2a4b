// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';
import { TYPE_NAMES } from '../../http/messages.ts';
import type { Said } from '../../i18n/said.ts';

const TYPES: Readonly<Record<string, Said>> = {
  ...TYPE_NAMES,
  // As zod calls them.
  string: TYPE_NAMES.text,
  array: TYPE_NAMES.list,
};

const COUNTED = {
  characters: {
    one: { it: 'carattere', en: 'character' },
    many: { it: 'caratteri', en: 'characters' },
  },
  entries: { one: { it: 'voce', en: 'entry' }, many: { it: 'voci', en: 'entries' } },
} as const;

const counted = (count: number, of: keyof typeof COUNTED): Said => {
  const unit = COUNTED[of][count === 1 ? 'one' : 'many'];
  return { it: `${count} ${unit.it}`, en: `${count} ${unit.en}` };
};

/** Refusals of a body, and the problem at one place of it, after its path and a colon. */
export const BODY_MESSAGES = {
  notJson: {
    it: 'Il corpo della richiesta non è JSON.',
    en: 'The body of the request is not JSON.',
  },
  wrongForm: (problems: Said): Said => ({
    it: `La richiesta non è nella forma giusta. ${problems.it}. Correggi e riprova.`,
    en: `The request is not in the right form. ${problems.en}. Correct it and try again.`,
  }),

  whole: { it: 'la richiesta', en: 'the request' },
  missing: { it: 'manca', en: 'is missing' },
  wrongType: (expected: string): Said => {
    const type = TYPES[expected] ?? { it: expected, en: expected };
    return { it: `deve essere ${type.it}`, en: `has to be ${type.en}` };
  },
  most: (most: number, of: keyof typeof COUNTED): Said => ({
    it: `al massimo ${counted(most, of).it}`,
    en: `at most ${counted(most, of).en}`,
  }),
  least: (least: number, of: keyof typeof COUNTED): Said => ({
    it: `almeno ${counted(least, of).it}`,
    en: `at least ${counted(least, of).en}`,
  }),
  unknown: (names: readonly string[]): Said => ({
    it: `non prevede ${names.map((name) => `«${name}»`).join(', ')}`,
    en: `does not take ${names.map((name) => `“${name}”`).join(', ')}`,
  }),
  oneOf: (values: readonly string[]): Said => ({
    it: `può essere solo ${values.join(', ')}`,
    en: `can only be ${values.join(', ')}`,
  }),
  malformed: { it: 'non è nella forma giusta', en: 'is not in the right form' },
} as const;

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
