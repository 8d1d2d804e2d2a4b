// SPDX-License-Identifier: AGPL-3.0-or-later
import { LEVELS, type Level } from '@portico/shared/levels';
import type { QuestionSetup, Suggestion } from './setup.ts';

/** A question of the level test that was answered. */
export interface Answered extends QuestionSetup {
  readonly isRight: boolean;
}

/** Where a reader stands in a topic: `start` is before the base level. */
export type Standing = Level | 'start';

/** Part of the weight of a level that right answers must have, for the level to be reached. */
export const ENOUGH = 2 / 3;

/**
 * The highest level that was reached, all levels below it too. A question counts for each level as much as its weight
 * says; levels about which no question says anything are passed over.
 */
export function standingOf(answers: readonly Answered[]): Standing {
  let reached: Standing = 'start';
  for (const level of LEVELS) {
    const possible = sum(answers, level);
    if (possible === 0) continue;
    const got = sum(
      answers.filter(({ isRight }) => isRight),
      level,
    );
    if (got / possible < ENOUGH) break;
    reached = level;
  }
  return reached;
}

const sum = (answers: readonly Answered[], level: Level): number =>
  answers.reduce((total, { weights }) => total + (weights?.[level] ?? 0), 0);

/** Where a reader stands in each topic, in the order in which the test asks about them. */
export function standings(answers: readonly Answered[]): ReadonlyMap<string, Standing> {
  const topics = new Set(answers.flatMap(({ topic }) => topic ?? []));
  return new Map(
    [...topics].map((topic) => [
      topic,
      standingOf(answers.filter((answer) => answer.topic === topic)),
    ]),
  );
}

const rank = (standing: Standing): number => LEVELS.indexOf(standing as Level);

/** The level that comes after where a reader stands. */
const nextOf = (standing: Standing): number => Math.min(rank(standing) + 1, LEVELS.length - 1);

/** Where a reader stands in the topic of a suggestion that went worst; nothing when the test asked about none of them. */
function worstOf(
  { topics }: Suggestion,
  standing: ReadonlyMap<string, Standing>,
): Standing | undefined {
  const [first, ...others] = topics.flatMap((topic) => standing.get(topic) ?? []);
  return first && others.reduce((a, b) => (rank(a) <= rank(b) ? a : b), first);
}

/**
 * What to begin with: first what is about the topics that went worst, at the level that comes next; among equals the
 * order of the page. What is below where the reader stands teaches nothing new: it stands last, behind what is for others.
 */
export function suggested(
  all: readonly Suggestion[],
  standing: ReadonlyMap<string, Standing>,
  count: number,
): readonly Suggestion[] {
  const placed = (suggestion: Suggestion) => {
    const level = LEVELS.indexOf(suggestion.level);
    const worst = worstOf(suggestion, standing);
    const isNew = worst === undefined || level >= rank(worst);
    return {
      suggestion,
      group: isNew ? Number(suggestion.aside ?? false) : 2,
      distance:
        worst === undefined
          ? Number.POSITIVE_INFINITY
          : Math.abs(level - nextOf(worst)) * LEVELS.length + rank(worst),
    };
  };
  return all
    .map(placed)
    .sort((a, b) => a.group - b.group || a.distance - b.distance || 0)
    .slice(0, count)
    .map(({ suggestion }) => suggestion);
}
