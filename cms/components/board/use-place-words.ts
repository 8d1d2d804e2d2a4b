// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Board, BoardEvent, Movable } from '../../programme/board.ts';
import { inTheWay, type Placed } from '../../programme/clashes.ts';
import { endAt, problemAt, type Spot, timeOf, timesAt } from '../../programme/place.ts';
import { useWords } from '../words.ts';

/** Titles that are named; of the others it is said how many there are. */
const MAX_NAMED = 2;

/** 9 o’clock: where an event without a day begins. */
const FIRST_MINUTE = 9 * 60;

/** What is said of a place on a board. */
export function usePlaceWords({ events, venues, first }: Board) {
  const { say } = useWords();
  const venueName = (id: string | null): string =>
    venues.find((venue) => venue.id === id)?.name ?? say.board.noVenue;

  const placed = ({ venue: name, ...event }: BoardEvent): Placed => ({
    ...event,
    ...{
      end: event.end,
      venue: event.venueId === null ? undefined : { id: event.venueId, name, saysAccess: true },
    },
  });

  const clashesAt = (event: Movable, spot: Spot): string[] => {
    const times = timesAt(event, spot);
    if (!times || spot.minute === undefined) return [];
    const there = { ...event, ...times, venueId: spot.venue, venue: venueName(spot.venue) };
    return inTheWay(placed(there), events.map(placed)).map(({ title }) => title || say.untitled);
  };

  const hours = (event: Movable, spot: Spot): string => {
    if (spot.minute === undefined) return '';
    const end = endAt(event, spot);
    if (!end) return timeOf(spot.minute);
    const last = end.day === undefined ? end.time : `${say.board.day(end.day)}, ${end.time}`;
    return `${timeOf(spot.minute)}–${last}`;
  };

  /** Why it cannot stand there; `undefined` where it can. */
  const problem = (event: Movable, spot: Spot): string | undefined => {
    const found = problemAt(event, spot);
    return found && say.board[found];
  };

  /** «sab 13 marzo, 10:30–11:30, Sala Buzzati» */
  const place = (event: Movable, spot: Spot): string =>
    [say.board.day(spot.day), hours(event, spot), venueName(spot.venue)].filter(Boolean).join(', ');

  return {
    place,
    problem,
    venueName,
    /** The place, and what stands in its way. */
    placeAndClashes: (event: Movable, spot: Spot): string => {
      const refused = problem(event, spot);
      if (refused !== undefined) return `${place(event, spot)}. ${refused}`;
      const clashes = clashesAt(event, spot);
      if (clashes.length === 0) return place(event, spot);
      const named = clashes.slice(0, MAX_NAMED);
      return `${place(event, spot)}; ${say.board.overlaps(named, clashes.length - named.length)}`;
    },
    /** Where an event without a day is proposed. */
    firstSpot: ({ venueId }: Movable): Spot => ({
      day: first ?? events[0]?.start.slice(0, 10) ?? new Date().toISOString().slice(0, 10),
      minute: FIRST_MINUTE,
      venue: venueId,
    }),
  };
}
