// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { civilDateIn, instantIn } from '../../fields/codec/values.ts';
import { readTypedDate } from '../../fields/simple/typed-date.ts';

const CURRENT = '2025-10-10T08:30:00.000Z';

const moment = (text: string, current?: string): string => {
  const date = readTypedDate(text, true, current);
  if (!date) return '?';
  return `${'iso' in date ? instantIn(date.iso) : ''}${'lacks' in date ? ` (${date.lacks})` : ''}`;
};

describe('C5: a moment as people type it', () => {
  test.each([
    '03/04/2025 14.30',
    '3/4/2025 14:30',
    '3.4.25, 14,30',
    '3-4-2025 ore 14.30',
    '3 4 2025 14:30',
    '2025-04-03 14:30',
    '2025-04-03T14:30',
    '3 aprile 2025 alle 14.30',
    'giovedì 3 aprile 2025, 14:30',
    'Thursday 3 April 2025 at 14:30',
    '3 apr. 2025 14h30',
    '2025-04-03 14:30:20',
    // Signs of programs and of telephones, and the hour in front.
    '\u200e03/04/2025 14:30',
    '\u202a03/04/2025\u202c 14:30',
    '０３/０４/２０２５ １４:３０',
    '3–4–2025 14:30',
    '03 / 04 / 2025 - 14:30',
    '3-apr-2025 14:30',
    '14:30 del 3/4/2025',
    'alle 14.30 del 3 aprile 2025',
    '2025/04/03 14:30',
  ])('%s', (text) => {
    expect(moment(text)).toBe('2025-04-03T14:30:00+02:00');
  });

  test('an hour alone is of the day that is there; a day alone keeps the hour', () => {
    expect(moment('14.30', CURRENT)).toBe('2025-10-10T14:30:00+02:00');
    expect(moment('ore 9', CURRENT)).toBe('2025-10-10T09:00:00+02:00');
    expect(moment('03/04/2025', CURRENT)).toBe('2025-04-03T10:30:00+02:00');
    expect(moment('03/12/2025', CURRENT)).toBe('2025-12-03T10:30:00+01:00');
  });

  test('24:00 is the midnight with which the day ends', () => {
    expect(moment('31/12/2025 24:00')).toBe('2026-01-01T00:00:00+01:00');
    expect(moment('24.00', CURRENT)).toBe('2025-10-11T00:00:00+02:00');
    expect(moment('31/12/2025 24:30')).toBe('?');
  });

  test('where nothing is there, what lacks is said', () => {
    expect(moment('03/04/2025')).toBe('2025-04-03T00:00:00+02:00 (hour)');
    expect(moment('14.30')).toBe(' (day)');
  });

  test.each([
    'domani',
    '31/02/2025 10:00',
    '12/13/2025 10:00',
    '03/04/2025 25:00',
    '03/04/2025 14.30 circa',
    '3/4',
    '30/03/2025 02:30',
    'x',
  ])('«%s» is not guessed', (text) => {
    expect(moment(text, CURRENT)).toBe('?');
  });
});

test.each([
  ['03/04/2025', '2025-04-03'],
  ['3.4.25', '2025-04-03'],
  ['3 aprile 2025', '2025-04-03'],
  ['2025-04-03', '2025-04-03'],
  ['14.30', undefined],
  ['03/04/2025 14.30', undefined],
  ['29/02/2025', undefined],
])('C5: the day «%s» is %s', (text, day) => {
  const date = readTypedDate(text, false, CURRENT);
  expect(date && 'iso' in date ? civilDateIn(date.iso) : undefined).toBe(day);
});
