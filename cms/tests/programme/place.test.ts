// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { asOnline, isAnnounced, standsAsOnline } from '../../components/board/save-move.ts';
import { endAt, problemAt, shifted, snapped, spotOf, timesAt } from '../../programme/place.ts';

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

  test('is told with the end that is saved, and with its day when that is another one', () => {
    const spring = { ...SPOT, day: '2027-03-28', minute: 60 };
    expect(endAt(AT, spring)).toEqual({ time: '03:30' });
    expect(endAt({ ...AT, end: '2027-03-14T11:00:00+01:00' }, SPOT)).toEqual({
      time: '11:00',
      day: '2027-03-14',
    });
    expect(endAt(AT, { ...SPOT, minute: 1380 })).toEqual({ time: '00:30' });
  });

  test('is refused where its hour would be lost, or its end come first; an end that stands alone stays', () => {
    const open = { start: AT.start, end: undefined };
    expect(problemAt(open, { ...SPOT, minute: 0 })).toBe('midnight');
    expect(problemAt(AT, { ...SPOT, minute: 0 })).toBeUndefined();
    expect(problemAt(AT, { ...SPOT, day: '2027-03-28', minute: 150 })).toBe('noSuchHour');
    const endOnly = { start: undefined, end: AT.end };
    expect(timesAt(endOnly, SPOT)).toEqual({ start: AT.start, end: AT.end });
    expect(problemAt(endOnly, SPOT)).toBeUndefined();
    expect(problemAt(endOnly, { ...SPOT, minute: 660 })).toBe('endsBefore');
  });

  test('is announced where its readers know another hour; back at theirs only the working copy moves', () => {
    const { start, end, venueId } = AT;
    const online = { digest: 'a', start, end, venueId };
    const copy = {
      ...{ id: 'a', title: 'A', base: '', speakers: [], cancelled: false },
      ...({ state: 'live', unsent: true, online } as const),
      ...{ start: '2027-03-12T11:00:00+01:00', end: '2027-03-12T12:30:00+01:00', venueId: 'altra' },
    };
    const there = { ...SPOT, venue: 'altra' };
    expect(isAnnounced(copy, { ...there, minute: 720 })).toBe(true);
    expect(isAnnounced(copy, there)).toBe(false);
    expect(isAnnounced(copy, { ...SPOT, minute: 720 })).toBe(false);
    expect(isAnnounced({ ...copy, online: undefined }, { ...there, minute: 720 })).toBe(false);
    // A dialog tells what readers know.
    expect(asOnline(copy)).toMatchObject(AT);
    expect([copy, { ...copy, ...AT }].map(standsAsOnline)).toEqual([false, true]);
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
