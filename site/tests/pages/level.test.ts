// SPDX-License-Identifier: AGPL-3.0-or-later
import { LEVELS, type Level } from '@portico/shared/levels';
import { describe, expect, test } from 'vitest';
import { jumbled } from '../../src/components/learning/jumbled.ts';
import { type Answered, type Standing, standings, suggested } from '../../src/quiz/level.ts';

const EASY = { base: 3, intermediate: 1, advanced: 0 };
const MIDDLE = { base: 1, intermediate: 3, advanced: 1 };
const HARD = { base: 0, intermediate: 1, advanced: 3 };

const answers = (topic: string, ...right: readonly boolean[]): Answered[] =>
  [EASY, MIDDLE, HARD].map((weights, index) => ({
    kind: 'one',
    right: [0],
    topic,
    weights,
    isRight: right[index] === true,
  }));

describe('a level is reached with two thirds of its weight, and those below it', () => {
  test.each([
    ['nothing', [false, false, false], 'start'],
    ['the easy one', [true, false, false], 'base'],
    ['the easy and the middle one', [true, true, false], 'intermediate'],
    ['all', [true, true, true], 'advanced'],
    ['all but the easy one', [false, true, true], 'start'],
  ] as const)('who knows %s', (_what, right, level) => {
    expect(standings(answers('Truffe', ...right))).toEqual(new Map([['Truffe', level]]));
  });

  test('topic by topic, in the order of the test', () => {
    const both = [...answers('B', true, true, true), ...answers('A', false, false, false)];
    expect([...standings(both)]).toEqual([
      ['B', 'advanced'],
      ['A', 'start'],
    ]);
  });
});

test('two thirds of the weight are enough, a little less is not', () => {
  const asked = (right: number, of: number): Answered[] =>
    Array.from({ length: of }, (_, index) => ({
      kind: 'one',
      right: [0],
      topic: 'Truffe',
      weights: { base: 1, intermediate: 0, advanced: 0 },
      isRight: index < right,
    }));
  expect(standings(asked(2, 3)).get('Truffe')).toBe('base');
  expect(standings(asked(65, 100)).get('Truffe')).toBe('start');
});

test('a level about which no question says anything is passed over', () => {
  const [easy, , hard] = answers('Truffe', true, true, true) as [Answered, Answered, Answered];
  const weights = { base: 0, intermediate: 0, advanced: 3 };
  expect(standings([easy, { ...hard, weights }]).get('Truffe')).toBe('advanced');
});

test('things to put in order are never shown in the right order', () => {
  const inOrder = ['a', 'b', 'c'].map((text) => ({ text }));
  expect(jumbled(inOrder).map(({ text }) => text)).toEqual(['c', 'b', 'a']);
  expect(jumbled(inOrder.toReversed()).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('what went worst is suggested first, at the level that comes next', () => {
  const of = (title: string, level: Level, ...topics: string[]) => ({
    title,
    path: `/${title}/`,
    level,
    topics,
  });
  const all = [
    of('avanzato-a', 'advanced', 'A'),
    ...LEVELS.map((level) => of(`${level}-b`, level, 'B')),
    of('base-a', 'base', 'A'),
    of('altro', 'base', 'C'),
  ];
  const standing = new Map([
    ['A', 'start'],
    ['B', 'intermediate'],
  ] as const);
  expect(suggested(all, standing, 3).map(({ title }) => title)).toEqual([
    'base-a',
    'advanced-b',
    'intermediate-b',
  ]);
});

test('who knows all that is for them is led to what is hardest, not to what they know', () => {
  const of = (title: string, level: Level, aside?: boolean) => ({
    title,
    path: `/${title}/`,
    level,
    topics: ['A'],
    ...(aside && { aside }),
  });
  const all = [of('base', 'base'), of('middle', 'intermediate'), of('work', 'advanced', true)];
  const first = (standing: Standing) => suggested(all, new Map([['A', standing]]), 1)[0]?.title;
  expect(first('start')).toBe('base');
  expect(first('base')).toBe('middle');
  expect(first('intermediate')).toBe('middle');
  expect(first('advanced')).toBe('work');
});
