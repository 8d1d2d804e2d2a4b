// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Audience, AUDIENCES } from '@portico/shared/audiences';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';
import { factsOf, valuesAt } from '@portico/shared/contract/types';
import { readability, type Sentence } from '@portico/shared/readability';
import {
  hardSentences,
  missedLimits,
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

/** The fields that are read, one line each; nothing for types without an audience. */
export function measuredText({ type, locales }: PublishedDocument): string | undefined {
  const fields = factsOf(type).readingLevel;
  const content: Readonly<Record<string, unknown>> = { ...locales.it };
  return fields?.flatMap((field) => valuesAt(content, field).flatMap(linesOf)).join('\n');
}

function audiencesOf(document: PublishedDocument): readonly Audience[] {
  if ('audiences' in document) return document.audiences;
  return factsOf(document.type).forEveryone ? AUDIENCES : [];
}

/** Measures a document; `undefined` where there is no audience or no word. */
export function readingLevel(document: PublishedDocument): ReadingLevel | undefined {
  const limits = readingLimits(audiencesOf(document));
  const text = measuredText(document);
  const measured = text === undefined ? undefined : readability(text);
  if (limits === undefined || measured === undefined) return undefined;
  const score = readingScore(measured, limits);
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
