// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from './audiences.ts';
import { type Readability, readability, type Sentence } from './readability.ts';

/** How easy a text for an audience should be. Below a limit it can be approved with a written reason. */
export interface ReadingLimits {
  /** Lowest Gulpease index of the whole text; of fewer than 100 words it is indicative only. */
  readonly text: number;
  /** Lowest Gulpease index of a single sentence. */
  readonly sentence: number;
  /** Sentences of more than {@link LONG} words among a hundred, rounded up. */
  readonly longInHundred: number;
}

/** Words above which a sentence is long: rules of plain language name 20 to 25. */
export const LONG = 25;

/**
 * The limits of each audience. Lucisano and Piemontese (see `readability.ts`) find a text below 80 hard for readers with
 * primary school, below 60 for those with middle school, below 40 for those with a diploma. One sentence swings more
 * than a text does: its limit lies lower, so that only a sentence stops a reader which the mean hides. Twenty-five words
 * as the longest sentence: Dipartimento della Funzione pubblica, «Codice di stile» (1993) and GOV.UK, «Sentence length».
 */
export const READING_LIMITS: Readonly<Record<Audience, ReadingLimits>> = {
  over65: { text: 80, sentence: 50, longInHundred: 0 },
  newcomers: { text: 80, sentence: 50, longInHundred: 0 },
  citizens: { text: 60, sentence: 40, longInHundred: 5 },
  students: { text: 60, sentence: 40, longInHundred: 5 },
  businesses: { text: 45, sentence: 30, longInHundred: 10 },
  institutions: { text: 45, sentence: 30, longInHundred: 10 },
};

/** With several audiences the strictest of each limit counts; with none there is no limit. */
export function readingLimits(audiences: readonly Audience[]): ReadingLimits | undefined {
  const all = audiences.map((audience) => READING_LIMITS[audience]);
  if (all.length === 0) return undefined;
  return {
    text: Math.max(...all.map(({ text }) => text)),
    sentence: Math.max(...all.map(({ sentence }) => sentence)),
    longInHundred: Math.min(...all.map(({ longInHundred }) => longInHundred)),
  };
}

/** What was measured of a text beside what its audience needs. */
export interface ReadingScore {
  readonly index: number;
  readonly needed: number;
  /** The text is too short for its index to count. */
  readonly indicative?: boolean;
  /** Index of the hardest sentence; absent in scores from before sentences counted, and where all are very short. */
  readonly hardest?: number;
  readonly hardestNeeded?: number;
  /** Sentences of more than {@link LONG} words. */
  readonly long?: number;
  readonly longAllowed?: number;
  /** Of a quiz: the questions that are hard by themselves, which the mean hides. */
  readonly questions?: readonly QuestionScore[];
}

/** A question of a quiz with its answers and reasons, measured by itself. */
export interface QuestionScore extends Omit<ReadingScore, 'questions'> {
  /** Its place in the quiz, from 1. */
  readonly number: number;
}

const isLong = ({ words }: Sentence): boolean => words > LONG;

export function readingScore(measured: Readability, limits: ReadingLimits): ReadingScore {
  const { index, indicative, each, sentences } = measured;
  const [hardest] = each;
  return {
    index,
    needed: limits.text,
    indicative,
    ...(hardest && { hardest: hardest.index }),
    hardestNeeded: limits.sentence,
    long: each.filter(isLong).reduce((count, { times }) => count + times, 0),
    longAllowed: Math.ceil((sentences * limits.longInHundred) / 100),
  };
}

/** The limits that a score does not keep; of a quiz also whether one of its questions does not. */
export const missedLimits = (
  score: ReadingScore,
): ('text' | 'sentence' | 'long' | 'questions')[] => [
  ...(!score.indicative && score.index < score.needed ? (['text'] as const) : []),
  ...((score.hardest ?? 100) < (score.hardestNeeded ?? 0) ? (['sentence'] as const) : []),
  ...((score.long ?? 0) > (score.longAllowed ?? Number.POSITIVE_INFINITY)
    ? (['long'] as const)
    : []),
  ...(score.questions?.some((question) => missedLimits(question).length > 0)
    ? (['questions'] as const)
    : []),
];

/** Are these hard to read, though they may be too few words for a verdict? */
const isHard = (score: ReadingScore): boolean =>
  score.index < score.needed || missedLimits(score).length > 0;

/** A question that is hard, and the sentences in it that are. */
export interface HardQuestion extends QuestionScore {
  readonly sentences: readonly Sentence[];
}

/** The questions that are hard. @param texts each question in plain text, one block a line */
export const hardQuestions = (texts: readonly string[], limits: ReadingLimits): HardQuestion[] =>
  texts.flatMap((text, index) => {
    const measured = readability(text);
    const score = measured && readingScore(measured, limits);
    return score && isHard(score)
      ? [{ number: index + 1, ...score, sentences: hardSentences(measured, limits) }]
      : [];
  });

const QUESTIONS = 'questions.';

/** Of the fields that are read, those of a question, by their names in it. */
export const questionFields = (fields: readonly string[]): string[] =>
  fields
    .filter((field) => field.startsWith(QUESTIONS))
    .map((field) => field.slice(QUESTIONS.length));

/** The sentences that are too hard or too long for an audience, hardest first; without an audience the three hardest. */
export const hardSentences = (
  { each, hardest }: Readability,
  limits: ReadingLimits | undefined,
): readonly Sentence[] =>
  limits
    ? each.filter((sentence) => isLong(sentence) || sentence.index < limits.sentence)
    : hardest;
