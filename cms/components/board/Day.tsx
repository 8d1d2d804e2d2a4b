// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { dateFormat } from '../../i18n/dates.ts';
import type { BoardEvent } from '../../programme/board.ts';
import { spotOf, timeOf } from '../../programme/place.ts';
import { useWords } from '../words.ts';
import { Card, Shadow, TimedCard } from './Card.tsx';
import { EventLine } from './EventLine.tsx';
import { type Hours, hoursOf, lanesOf, MINUTE_PX } from './grid.ts';
import { useMoves } from './use-moves.ts';

interface DayProps {
  /** `2027-03-12` */
  readonly day: string;
  readonly events: readonly BoardEvent[];
}

const isTimed = (event: BoardEvent): boolean => spotOf(event)?.minute !== undefined;

function useDayName() {
  const { language } = useWords();
  return (day: string): string =>
    dateFormat(language, { dateStyle: 'full' }).format(new Date(`${day}T12:00:00Z`));
}

function HourMarks({ from, until }: Hours) {
  const marks = Array.from({ length: (until - from) / 60 }, (_, at) => from + at * 60);
  return (
    <ul className="desk-board__hours" style={{ height: (until - from) * MINUTE_PX }}>
      {marks.map((minute) => (
        <li key={minute} style={{ top: (minute - from) * MINUTE_PX }}>
          {timeOf(minute)}
        </li>
      ))}
    </ul>
  );
}

interface ColumnProps extends DayProps {
  readonly hours: Hours;
  /** Id; `null` for the events without one. */
  readonly venue: string | null;
}

/** The events of a day at a venue, down its hours. */
function Column({ day, events, hours, venue }: ColumnProps) {
  const { proposal } = useMoves();
  const lanes = lanesOf(events.filter(isTimed));
  const widest = Math.max(1, ...lanes.map(({ width }) => width));
  const shown = proposal?.spot.day === day && proposal.spot.venue === venue ? proposal : undefined;
  const height = (hours.until - hours.from) * MINUTE_PX;
  return (
    <td>
      <ul
        className="desk-board__column"
        style={{ height, minWidth: `${widest * 9}rem` }}
        data-board-day={day}
        data-board-venue={venue ?? ''}
        data-board-from={hours.from}
        data-board-until={hours.until}
      >
        {lanes.map((lane) => (
          <TimedCard key={lane.event.id} {...lane} hours={hours} />
        ))}
        {shown ? <Shadow key={`${shown.spot.minute}`} proposal={shown} hours={hours} /> : null}
      </ul>
    </td>
  );
}

/** Events of a day whose hour is not fixed. */
function Untimed({
  events,
  columns,
}: {
  readonly events: readonly BoardEvent[];
  readonly columns: readonly (string | null)[];
}) {
  const { say } = useWords();
  if (events.length === 0) return null;
  return (
    <tr>
      <th scope="row">{say.board.noHour}</th>
      {columns.map((venue) => (
        <td key={venue}>
          <ul className="desk-board__untimed">
            {events
              .filter(({ venueId }) => venueId === venue)
              .map((event) => (
                <Card key={event.id} event={event} />
              ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}

/** A day with its venues as columns and its hours down: gaps are seen, and events are dragged. */
export function DayTable({ day, events }: DayProps) {
  const { say } = useWords();
  const { board, words } = useMoves();
  const name = useDayName()(day);
  const hours = hoursOf(events);
  const hasNone = [...board.events, ...board.undated].some(({ venueId }) => venueId === null);
  const columns = [...board.venues.map(({ id }) => id), ...(hasNone ? [null] : [])];
  return (
    <section aria-labelledby={`giorno-${day}`}>
      <h2 id={`giorno-${day}`}>{name}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an empty day scrolls sideways too, and has nothing else to reach by keyboard */}
      <div className="desk-board" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.board.hour}</th>
              {columns.map((venue) => (
                <th key={venue} scope="col">
                  {words.venueName(venue)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Untimed events={events.filter((event) => !isTimed(event))} columns={columns} />
            <tr>
              <td>
                <HourMarks {...hours} />
              </td>
              {columns.map((venue) => (
                <Column
                  key={venue}
                  {...{ day, hours, venue }}
                  events={events.filter(({ venueId }) => venueId === venue)}
                />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The same day as a list. */
export function DayList({ day, events }: DayProps) {
  const { words } = useMoves();
  const name = useDayName()(day);
  return (
    <section aria-labelledby={`giorno-${day}`}>
      <h2 id={`giorno-${day}`}>{name}</h2>
      <ul className="desk-issues">
        {events.map((event) => (
          <li key={event.id} className="desk-board__line">
            <EventLine event={event} venue={words.venueName(event.venueId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
