// SPDX-License-Identifier: AGPL-3.0-or-later
import { instantIn } from '../fields/codec/values.ts';
import type { Movable } from './board.ts';
import { dayAfter, endsNextDay, momentOf } from './cells.ts';

/** Minutes to which an event is moved on the board. */
const STEP = 5;

const DAY_MINUTES = 24 * 60;

/** Minutes that an event without an end takes on the board. */
const ASSUMED_MINUTES = 60;

/** Where and when an event stands on the board, on the clocks of Rome. */
export interface Spot {
  /** `2027-03-12` */
  readonly day: string;
  /** From midnight; `undefined` while the hour is not fixed. */
  readonly minute: number | undefined;
  /** Id of a venue; `null` without one. */
  readonly venue: string | null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** 570 → `09:30` */
export const timeOf = (minute: number): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `2027-03-12T09:30:00+01:00` → 570 */
export const minuteOf = (moment: string): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/** Midnight without an end: only the day is known. */
const isTimed = ({ start, end }: Pick<Movable, 'start' | 'end'>): boolean =>
  start !== undefined && (end !== undefined || minuteOf(start) > 0);

/** Where an event stands; `undefined` without a day. */
export const spotOf = (event: Pick<Movable, 'start' | 'end' | 'venueId'>): Spot | undefined =>
  event.start === undefined
    ? undefined
    : {
        day: event.start.slice(0, 10),
        minute: isTimed(event) ? minuteOf(event.start) : undefined,
        venue: event.venueId,
      };

/** How many minutes an event lasts. */
export const lengthOf = ({ start, end }: Pick<Movable, 'start' | 'end'>): number =>
  start === undefined || end === undefined
    ? ASSUMED_MINUTES
    : Math.max(STEP, Math.round((Date.parse(end) - Date.parse(start)) / 60_000));

/** A minute as the board takes it: a multiple of five within the day. */
export const snapped = (minute: number): number =>
  Math.min(Math.max(Math.round(minute / STEP) * STEP, 0), DAY_MINUTES - STEP);

/** A spot so many minutes and days further; what passes midnight is on the next day. */
export function shifted(spot: Spot, minutes: number, days = 0): Spot {
  if (spot.minute === undefined) return { ...spot, day: dayAfter(spot.day, days) };
  // A keystroke after an odd hour leads to the next five minutes.
  const wanted = minutes === 0 ? spot.minute : Math.round((spot.minute + minutes) / STEP) * STEP;
  const over = Math.floor(wanted / DAY_MINUTES);
  return { ...spot, day: dayAfter(spot.day, days + over), minute: wanted - over * DAY_MINUTES };
}

/** Beginning and end, with the offset of Rome. */
interface Times {
  readonly start: string;
  readonly end: string | undefined;
}

/**
 * The times of an event at a spot: it lasts as long as before; an end that stands alone stays.
 * @returns `undefined` for an hour that summer time leaves out
 */
export function timesAt(
  { start: from, end }: Pick<Movable, 'start' | 'end'>,
  spot: Spot,
): Times | undefined {
  const start = momentOf(spot.day, timeOf(spot.minute ?? 0));
  if (start === undefined) return undefined;
  if (from === undefined || end === undefined) return { start, end };
  const ends = Date.parse(start) + Date.parse(end) - Date.parse(from);
  return { start, end: String(instantIn(new Date(ends).toISOString())) };
}

/** Why an event cannot stand at a spot. */
type SpotProblem =
  /** Summer time leaves the hour out. */
  | 'noSuchHour'
  /** Midnight without an end says that the hour is not fixed. */
  | 'midnight'
  /** Its end stands already, and comes first. */
  | 'endsBefore';

/** @returns `undefined` where it can stand */
export function problemAt(
  event: Pick<Movable, 'start' | 'end'>,
  spot: Spot,
): SpotProblem | undefined {
  const times = timesAt(event, spot);
  if (!times) return 'noSuchHour';
  if (times.end === undefined) return spot.minute === 0 ? 'midnight' : undefined;
  const isFirst = event.start === undefined && Date.parse(times.end) <= Date.parse(times.start);
  return isFirst ? 'endsBefore' : undefined;
}

/** When an event ends at a spot: `11:00`, and the day where the hour alone would be read as of another one. */
export function endAt(
  event: Pick<Movable, 'start' | 'end'>,
  spot: Spot,
): { readonly time: string; readonly day?: string } | undefined {
  const times = timesAt(event, spot);
  if (times?.end === undefined) return undefined;
  const [day, time] = [times.end.slice(0, 10), times.end.slice(11, 16)];
  const isNext = dayAfter(spot.day, 1) === day && endsNextDay(times.start.slice(11, 16), time);
  return day === spot.day || isNext ? { time } : { time, day };
}
