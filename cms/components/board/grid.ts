// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoardEvent } from '../../programme/board.ts';
import { lengthOf, minuteOf, snapped, spotOf } from '../../programme/place.ts';

/** Height of a minute, in pixels. */
export const MINUTE_PX = 1.5;

/** The hours that a day shows at least. */
const FIRST_HOUR = 9;
const LAST_HOUR = 19;

const HOUR = 60;

/** The hours that a day shows, as minutes from midnight. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

const endOf = (event: BoardEvent): number => minuteOf(event.start) + lengthOf(event);

/** The hours that hold all events of a day, and some more to move them to. */
export function hoursOf(events: readonly BoardEvent[]): Hours {
  const timed = events.filter((event) => spotOf(event)?.minute !== undefined);
  const first = Math.min(FIRST_HOUR * HOUR, ...timed.map(({ start }) => minuteOf(start)));
  const last = Math.max(LAST_HOUR * HOUR, ...timed.map(endOf));
  return {
    from: Math.floor(first / HOUR) * HOUR,
    until: Math.min(Math.ceil(last / HOUR), 24) * HOUR,
  };
}

/** An event in a column of a day. */
export interface Lane {
  readonly event: BoardEvent;
  /** From the left, 0 is the first. */
  readonly lane: number;
  /** Lanes of those that take place at once with it. */
  readonly width: number;
}

/** Events in the order of time, divided where nothing takes place. */
function clusters(events: readonly BoardEvent[]): BoardEvent[][] {
  const found: BoardEvent[][] = [];
  let until = 0;
  for (const event of events) {
    if (minuteOf(event.start) >= until) found.push([]);
    found.at(-1)?.push(event);
    until = Math.max(until, endOf(event));
  }
  return found;
}

/** Events that follow each other without a gap, beside each other where they take place at once. */
function lanesIn(cluster: readonly BoardEvent[]): Lane[] {
  const ends: number[] = [];
  const placed = cluster.map((event) => {
    const begins = minuteOf(event.start);
    const free = ends.findIndex((end) => end <= begins);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = endOf(event);
    return { event, lane };
  });
  return placed.map((one): Lane => ({ ...one, width: ends.length }));
}

/** The lanes of the events of one venue and day. @param events in the order of time */
export const lanesOf = (events: readonly BoardEvent[]): Lane[] => clusters(events).flatMap(lanesIn);

/** The minute at a height in a column. @param top pixels from its upper edge */
export const minuteAt = (top: number, { from, until }: Hours): number =>
  snapped(Math.min(Math.max(from + top / MINUTE_PX, from), until - 5));
