// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { civilDate } from '../civil-date.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  isOverdue,
  verifiedOn,
  verifyDay,
} from '../verification.ts';
import { documentsOf } from './fixtures.ts';

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-02-28', 12, '2028-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-01-15', -13, '2025-12-15'],
  ['2026-11-26', 24, '2028-11-26'],
])('%s and %i months is %s', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

test('a day is a day in both nights when the clocks change', () => {
  expect(addDays('2027-03-27', 1)).toBe('2027-03-28');
  expect(addDays('2027-03-28', 1)).toBe('2027-03-29');
  expect(addDays('2027-10-30', 2)).toBe('2027-11-01');
  expect(daysBetween('2027-03-20', '2027-04-03')).toBe(14);
  expect(daysBetween('2027-10-24', '2027-11-07')).toBe(14);
  expect(daysBetween('2027-04-03', '2027-03-20')).toBe(-14);
});

test('a text is overdue from the midnight of Rome after its day, in summer and in winter', () => {
  const day = '2027-03-28';
  // The clocks go forward that night: midnight is one hour earlier in UTC than the day before.
  for (const [instant, late] of [
    ['2027-03-27T23:30:00Z', false],
    ['2027-03-28T21:59:00Z', false],
    ['2027-03-28T22:00:00Z', true],
  ] as const)
    expect(isOverdue(day, {}, civilDate(Date.parse(instant))), instant).toBe(late);
  expect(isOverdue('2027-10-31', {}, civilDate(Date.parse('2027-10-31T22:59:00Z')))).toBe(false);
  expect(isOverdue('2027-10-31', {}, civilDate(Date.parse('2027-10-31T23:00:00Z')))).toBe(true);
});

test('the day follows from the last check, or from the last approval, and from the months of the type', () => {
  expect(verifyDay('article', { verifiedOn: '2026-03-03' }, '2026-05-05')).toBe('2027-03-03');
  expect(verifyDay('article', {}, '2026-05-05')).toBe('2027-05-05');
  expect(verifyDay('article', {}, '2026-05-05', { article: 3 })).toBe('2026-08-05');
  expect(verifyDay('article', {}, '2026-05-05', { article: 0 })).toBeUndefined();
  expect(verifyDay('article', {}, '2026-05-05', { course: 3 })).toBe('2027-05-05');
});

test('a day that an editor chose stands in its place, also where the type has none', () => {
  const chosen = { verifiedOn: '2026-03-03', verifyBy: '2026-09-01' };
  expect(verifyDay('article', chosen, '2026-05-05')).toBe('2026-09-01');
  expect(verifyDay('article', chosen, '2026-05-05', { article: 0 })).toBe('2026-09-01');
});

test('press items, reports, editions and the first page are never due, past events not any more', () => {
  for (const type of ['press', 'report', 'edition', 'home'] as const)
    expect(verifyDay(type, { verifyBy: '2020-01-01' }, '2020-01-01'), type).toBeUndefined();
  expect(isOverdue('2027-01-01', { endsOn: '2027-01-31' }, '2027-01-31')).toBe(true);
  expect(isOverdue('2027-01-01', { endsOn: '2027-01-31' }, '2027-02-01')).toBe(false);
});

test('a check puts the day into a text and takes out a chosen day that has come, or that it was asked for', () => {
  const [article] = documentsOf('article');
  if (!article) throw new Error('There is no article.');
  const chosen = {
    ...article,
    verifyBy: '2027-03-03',
    verifyByReason: 'La legge vale fino ad allora.',
  };
  expect(verifiedOn(chosen, '2027-02-16')).toEqual({ ...chosen, verifiedOn: '2027-02-16' });
  const { verifyBy: _by, verifyByReason: _why, ...rest } = chosen;
  for (const day of ['2027-02-17', '2027-03-02', '2027-03-03', '2027-03-20'])
    expect(verifiedOn(chosen, day), day).toEqual({ ...rest, verifiedOn: day });
});

test('a check of the settings is one of each of their numbers, and the oldest of them counts', () => {
  const [settings] = documentsOf('settings');
  if (!settings) throw new Error('There are no settings.');
  const checked = verifiedOn(settings, '2027-03-03');
  const days = Object.values(checked.locales).flatMap((one) => one?.help ?? []);
  expect(new Set(days.map(({ checkedOn }) => checkedOn))).toEqual(new Set(['2027-03-03']));
});
