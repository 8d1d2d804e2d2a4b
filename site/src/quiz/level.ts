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

/**
 * What to begin with: first what is about the topics that went worst, at the level that comes next; among equals the
 * order of the page.
 */
export function suggested(
  all: readonly Suggestion[],
  standing: ReadonlyMap<string, Standing>,
  count: number,
): readonly Suggestion[] {
  const distance = ({ level, topics }: Suggestion): number => {
    const known = topics.flatMap((topic) => standing.get(topic) ?? []);
    if (known.length === 0) return Number.POSITIVE_INFINITY;
    const worst = known.reduce((a, b) => (rank(a) <= rank(b) ? a : b));
    return Math.abs(LEVELS.indexOf(level) - nextOf(worst)) * LEVELS.length + rank(worst);
  };
  return all
    .map((suggestion) => ({ suggestion, distance: distance(suggestion) }))
    .sort((a, b) => a.distance - b.distance || 0)
    .slice(0, count)
    .map(({ suggestion }) => suggestion);
}
