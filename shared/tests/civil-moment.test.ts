// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { civilMinute, momentsAt, repeatedHour } from '../civil-moment.ts';

describe('a minute on the clocks of Italy', () => {
  test('is one moment in winter and in summer', () => {
    expect(momentsAt('2026-11-28T08:00')).toEqual(['2026-11-28T07:00:00.000Z']);
    expect(momentsAt('2026-07-01T08:00')).toEqual(['2026-07-01T06:00:00.000Z']);
  });

  test('is no moment in the hour that is left out in March, and one on either side', () => {
    expect(momentsAt('2027-03-28T01:59')).toEqual(['2027-03-28T00:59:00.000Z']);
    expect(momentsAt('2027-03-28T02:00')).toEqual([]);
    expect(momentsAt('2027-03-28T02:59')).toEqual([]);
    expect(momentsAt('2027-03-28T03:00')).toEqual(['2027-03-28T01:00:00.000Z']);
  });

  test('is two moments in the hour that comes twice in October, and one on either side', () => {
    expect(momentsAt('2026-10-25T01:59')).toEqual(['2026-10-24T23:59:00.000Z']);
    expect(momentsAt('2026-10-25T02:30')).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    expect(momentsAt('2026-10-25T03:00')).toEqual(['2026-10-25T02:00:00.000Z']);
  });

  test('is none on a day that the calendar does not have', () => {
    expect(momentsAt('2027-02-30T08:00')).toEqual([]);
  });

  test('is read back from its moment, with the first and the second of a repeated hour', () => {
    const [first = '', second = ''] = momentsAt('2026-10-25T02:30');
    expect(civilMinute(Date.parse(first))).toBe('2026-10-25T02:30');
    expect(repeatedHour(Date.parse(first))).toBe('first');
    expect(repeatedHour(Date.parse(second))).toBe('second');
    expect(repeatedHour(Date.parse('2026-11-28T07:00:00Z'))).toBeUndefined();
  });
});
