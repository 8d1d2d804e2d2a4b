// SPDX-License-Identifier: AGPL-3.0-or-later
import { CHECKS, type Check } from '@portico/shared/contract/values';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import { type Said, spoken } from '../../i18n/said.ts';
import { said } from '../../i18n/words/index.ts';
import { type Problem, valueAt } from './flatten.ts';
import { CHECK_SENTENCES, SENTENCES } from './messages.ts';
import { type Place, placeOf, theField } from './place.ts';

interface Sentence {
  readonly code: string;
  readonly message: Said;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The first letter large; «In breve» keeps its quotation mark. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The field as it begins a sentence, with a short value and its place; an entry of a list by its number. */
function subjectOf(place: Place, value?: unknown): Said {
  if (place.isRow) return place.rows;
  const the = theField(place);
  const isShort = typeof value === 'string' && value.length <= 60;
  return {
    it: `${capital(the.it)}${isShort ? ` «${value}»` : ''}${place.inside.it}`,
    en: `${capital(the.en)}${isShort ? ` “${value}”` : ''}${place.inside.en}`,
  };
}

function missing(place: Place): Sentence {
  const own = place.words?.missing;
  if (place.leaf === '') return { code: 'missing', message: SENTENCES.noItalian };
  if (place.isRow) return { code: 'missing', message: SENTENCES.emptyRow };
  return {
    code: 'missing',
    message: own ? said(own) : SENTENCES.missing(theField(place), place.inside),
  };
}

function tooBig(place: Place, value: unknown, maximum: number | bigint): Sentence {
  const subject = subjectOf(place);
  const max = Number(maximum);
  if (typeof value === 'string')
    return { code: 'too-long', message: SENTENCES.tooLong(value.length, max)(subject) };
  if (Array.isArray(value))
    return { code: 'too-many', message: SENTENCES.tooMany(value.length, max)(subject) };
  return { code: 'out-of-range', message: SENTENCES.outOfRange(String(maximum))(subject) };
}

/** The code of a check of the contract, where one has failed. */
function checkIn({ issue }: Problem): Check | undefined {
  const code = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return CHECKS.find((check) => check === code);
}

/** Checks over several fields hold for every value of the field that they name. */
const ACROSS: readonly Check[] = [
  'last-day-before-first',
  'over-before-since',
  'end-before-start',
  'former-start-missing',
  'venue-or-online',
  'uneven-rows',
  'right-answer-missing',
  'one-right-answer',
  'order-all-right',
  'true-or-trap',
  'sign-not-in-message',
  'level-question-weight',
  'indicator-twice',
  'figures-differ',
  'guideline-nowhere',
  'association-only',
  'offline-before-published',
  'picture-author',
  'picture-permission',
];

function sentenceFor(problem: Problem, place: Place, value: unknown): Sentence {
  const { issue } = problem;
  const check = checkIn(problem);
  if (check && ACROSS.includes(check))
    return { code: check, message: CHECK_SENTENCES[check](subjectOf(place)) };
  if (isEmpty(value)) return missing(place);
  const subject = subjectOf(place, value);
  if (check) return { code: 'malformed', message: CHECK_SENTENCES[check](subject) };
  if (issue.code === 'too_big') return tooBig(place, value, issue.maximum);
  if (issue.code === 'too_small' && Array.isArray(value)) {
    const few = SENTENCES.tooFew(value.length, Number(issue.minimum));
    return { code: 'too-few', message: few(subjectOf(place)) };
  }
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return { code: 'unknown', message: SENTENCES.unknownKeys(keys)(subjectOf(place)) };
  }
  const isEmail = issue.code === 'invalid_format' && issue.format === 'email';
  return { code: 'malformed', message: SENTENCES[isEmail ? 'email' : 'malformed'](subject) };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Begins a sentence with the entry of the list that it is about: «Domanda 1, risposta 3: manca il perché.» */
function inRow(place: Place, message: Said): Said {
  const { rows } = place;
  const subject = subjectOf(place);
  const begun = (row: string, sentence: string, told: string): string => {
    if (row === '' || sentence.startsWith(row)) return sentence;
    // «Domanda 4, le risposte: una voce, almeno 2.»
    return `${row}${sentence.startsWith(`${told}: `) ? ',' : ':'} ${lowerFirst(sentence)}`;
  };
  return {
    it: begun(rows.it, message.it, subject.it),
    en: begun(rows.en, message.en, subject.en),
  };
}

/** One sentence for what the contract refuses: what, where, what to do. */
export function issueFor(
  type: DocumentType,
  document: unknown,
  problem: Problem,
  language: string,
): Issue {
  const place = placeOf(type, document, problem.path);
  const { code, message } = sentenceFor(problem, place, valueAt(document, problem.path));
  return {
    code,
    field: place.field,
    message: spoken(inRow(place, message), language),
    ...(place.locale !== undefined && { locale: place.locale }),
  };
}
