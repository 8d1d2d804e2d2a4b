// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { shifted, snapped, spotOf, timesAt } from '../../programme/place.ts';

const AT = {
  start: '2027-03-12T09:30:00+01:00',
  end: '2027-03-12T11:00:00+01:00',
  venueId: 'sala',
};
const SPOT = { day: '2027-03-12', minute: 570, venue: 'sala' };

describe('an event that is moved on the board', () => {
  test('snaps to five minutes, within the day', () => {
    expect([572, 573, -9, 1439].map(snapped)).toEqual([570, 575, 0, 1435]);
    expect(shifted({ ...SPOT, minute: 572 }, 5).minute).toBe(575);
  });

  test('passes midnight into the next day, and back', () => {
    expect(shifted({ ...SPOT, minute: 1435 }, 5)).toEqual({
      ...SPOT,
      day: '2027-03-13',
      minute: 0,
    });
    expect(shifted({ ...SPOT, minute: 0 }, -5)).toEqual({
      ...SPOT,
      day: '2027-03-11',
      minute: 1435,
    });
  });

  test('lasts as long as before, in both nights when clocks change; an hour that is left out is none', () => {
    expect(spotOf(AT)).toEqual(SPOT);
    const spring = { ...SPOT, day: '2027-03-28' };
    expect(timesAt(AT, { ...spring, minute: 60 })).toEqual({
      start: '2027-03-28T01:00:00+01:00',
      end: '2027-03-28T03:30:00+02:00',
    });
    expect(timesAt(AT, { ...spring, minute: 150 })).toBeUndefined();
    expect(timesAt(AT, { ...SPOT, day: '2027-10-31', minute: 90 })?.end).toBe(
      '2027-10-31T02:00:00+01:00',
    );
  });

  test('keeps its hour open when only its day is known', () => {
    const open = { start: '2027-03-12T00:00:00+01:00', end: undefined, venueId: null };
    expect(spotOf(open)?.minute).toBeUndefined();
    expect(timesAt(open, { day: '2027-03-13', minute: undefined, venue: null })).toEqual({
      start: '2027-03-13T00:00:00+01:00',
      end: undefined,
    });
  });
});
