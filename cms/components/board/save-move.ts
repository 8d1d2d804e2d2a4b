// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Movable } from '../../programme/board.ts';
import { spotOf, type Spot, timesAt } from '../../programme/place.ts';
import type { JsonObject } from '../../values/json.ts';
import { type Answer, call } from '../api/call.ts';
import { savePath } from '../saving/save-request.ts';

/** What a move writes into the working copy, as the form of the event holds it. */
export interface Moved {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly venue?: string | null;
}

const stored = (moment: string | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString();

/** Does it stand elsewhere in time, or in another venue? */
export function changeTo(event: Movable, spot: Spot) {
  const now = spotOf(event);
  return {
    time: now?.day !== spot.day || now.minute !== spot.minute,
    venue: event.venueId !== spot.venue,
  };
}

/** @returns `undefined` for an hour that summer time leaves out */
export function movedTo(event: Movable, spot: Spot): Moved | undefined {
  const changed = changeTo(event, spot);
  const times = timesAt(event, spot);
  if (!times) return undefined;
  return {
    ...(changed.time && { start: stored(times.start) }),
    ...(changed.time && event.end !== undefined && { end: stored(times.end) }),
    ...(changed.venue && { venue: spot.venue }),
  };
}

/** The event as readers know it; `undefined` while nothing is online. */
export const asOnline = (event: Movable): Movable | undefined =>
  event.online && {
    ...event,
    ...{ start: event.online.start, end: event.online.end, venueId: event.online.venueId },
  };

/** Is it another hour for its readers? That is announced; another venue is sent as any change is. */
export function isAnnounced(event: Movable, spot: Spot): boolean {
  const online = asOnline(event);
  return online !== undefined && !changeTo(event, spot).venue && changeTo(online, spot).time;
}

const isSameMoment = (one: string | undefined, other: string | undefined): boolean =>
  stored(one) === stored(other);

/** Does the working copy take place when and where readers know of? */
export const standsAsOnline = ({ online, start, end, venueId }: Movable): boolean =>
  online !== undefined &&
  venueId === online.venueId &&
  isSameMoment(start, online.start) &&
  isSameMoment(end, online.end);

/** The same fields as they were before. */
export const formerOf = (event: Movable, moved: Moved): Moved => ({
  ...('start' in moved && { start: stored(event.start) }),
  ...('end' in moved && { end: stored(event.end) }),
  ...('venue' in moved && { venue: event.venueId }),
});

/** Who saves: the board, as one form among those of its events. */
interface BoardForm {
  readonly form: string;
  /** Counts its saves. */
  readonly number: number;
}

/**
 * Saves a move as the form of the event would.
 * @param base `updatedAt` of the working copy that was moved
 * @returns the working copy; a failure `saved-meanwhile` when somebody else moved it since
 */
export const saveMove = (
  id: string,
  base: string,
  moved: Moved,
  form: BoardForm,
): Promise<Answer<{ readonly doc: JsonObject }>> => {
  const parts = Object.fromEntries(Object.keys(moved).map((part) => [part, null]));
  return call(savePath({ collection: 'events', id }, DEFAULT_LOCALE), {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...moved, _save: { ...form, base, parts } }),
  });
};
