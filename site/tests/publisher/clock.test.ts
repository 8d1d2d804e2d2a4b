// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, expect, test } from 'vitest';
import { civilDate } from '@portico/shared/civil-date';
import { nextMidnight } from '../../publisher/clock.ts';
import { Bench, until } from './bench.ts';
import { alert } from './documents.ts';

let bench: Bench | undefined;
afterEach(() => bench?.close());

test.each([
  ['a winter day', '2026-01-15T10:00:00Z', '2026-01-15T23:00:00.000Z'],
  ['a summer day', '2026-07-15T10:00:00Z', '2026-07-15T22:00:00.000Z'],
  ['the last millisecond of a day', '2026-07-15T21:59:59.999Z', '2026-07-15T22:00:00.000Z'],
  ['the day of 23 hours', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['the day of 25 hours', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
])('I4: the next midnight in Rome after %s', (_name, now, midnight) => {
  expect(new Date(nextMidnight(Date.parse(now))).toISOString()).toBe(midnight);
  expect(civilDate(Date.parse(midnight))).not.toBe(civilDate(Date.parse(midnight) - 1));
});

test.each([
  ['an ordinary night', '2026-06-11', '2026-06-10T21:59:58Z', '2026-06-10T22:00:00Z'],
  [
    'the night after the clocks went forward',
    '2026-03-30',
    '2026-03-29T21:59:58Z',
    '2026-03-29T22:00:00Z',
  ],
  [
    'the night after the clocks went back',
    '2026-10-26',
    '2026-10-25T22:59:58Z',
    '2026-10-25T23:00:00Z',
  ],
])(
  'I4: an alert leaves the first page at midnight without webhook and without CMS: %s',
  async (_name, day, before, after) => {
    bench = await Bench.make();
    bench.now = Date.parse(before);
    bench.cms.publish(alert(1, day));
    await bench.start();
    await bench.caughtUp();
    expect(await bench.text('/')).toContain('AVVISO');
    await bench.cms.close();
    bench.now = Date.parse(after);
    await until(async () => !(await bench?.text('/'))?.includes('AVVISO'));
  },
);
