// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, AUDIENCES } from '@portico/shared/audiences';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';
import { type DocumentType, factsOf, valuesAt } from '@portico/shared/contract/types';
import { readability, type Sentence } from '@portico/shared/readability';
import {
  type HardQuestion,
  hardQuestions,
  hardSentences,
  missedLimits,
  questionFields,
  readingLimits,
  type ReadingScore,
  readingScore,
} from '@portico/shared/reading-level';

/** How easy the Italian text is to read, and how easy its audience needs it. Advice: it never stops saving or sending. */
export interface ReadingLevel extends ReadingScore {
  /** It misses a limit: approving needs a written reason. */
  readonly below: boolean;
  /** The sentences that are too hard or too long, hardest first; the first of many. */
  readonly hard: readonly Sentence[];
}

/** Sentences that a review names; the editor names them all. */
const MAX_HARD = 20;

const linesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.every((one) => typeof one === 'string') ? value : [plainText(value as Block[])];
};

/** Fields of a content as lines. */
const textIn = (content: unknown, fields: readonly string[]): string =>
  fields.flatMap((field) => valuesAt(content, field).flatMap(linesOf)).join('\n');

/** The fields that are read, one line each; nothing for types without an audience. */
export function measuredText({ type, locales }: PublishedDocument): string | undefined {
  const fields = factsOf(type).readingLevel;
  return fields && textIn(locales.it, fields);
}

const isAudience = (value: unknown): value is Audience =>
  AUDIENCES.some((known) => known === value);

function audiencesOf(type: DocumentType, document: object): readonly Audience[] {
  if (factsOf(type).forEveryone) return AUDIENCES;
  const chosen = 'audiences' in document ? document.audiences : [];
  return Array.isArray(chosen) ? chosen.filter(isAudience) : [];
}

/** The questions of a quiz that are hard to read by themselves. @param document complete or not */
export function hardQuestionsOf(type: DocumentType, document: object): HardQuestion[] {
  const fields = questionFields(factsOf(type).readingLevel ?? []);
  const limits = readingLimits(audiencesOf(type, document));
  const held = valuesAt(document, 'locales.it.questions')[0];
  if (!limits || fields.length === 0 || !Array.isArray(held)) return [];
  return hardQuestions(
    held.map((question) => textIn(question, fields)),
    limits,
  );
}

/** Measures a document; `undefined` where there is no audience or no word. */
export function readingLevel(document: PublishedDocument): ReadingLevel | undefined {
  const limits = readingLimits(audiencesOf(document.type, document));
  const text = measuredText(document);
  const measured = text === undefined ? undefined : readability(text);
  if (limits === undefined || measured === undefined) return undefined;
  const questions = hardQuestionsOf(document.type, document).map(
    ({ sentences: _sentences, ...question }) => question,
  );
  const score = {
    ...readingScore(measured, limits),
    ...(questions.length > 0 && { questions }),
  };
  return {
    ...score,
    below: missedLimits(score).length > 0,
    hard: hardSentences(measured, limits).slice(0, MAX_HARD),
  };
}

/** What the history keeps of a level. */
export function scoreOf({ below: _below, hard: _hard, ...score }: ReadingLevel): ReadingScore {
  return score;
}
