// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { dateFormat } from '../../i18n/dates.ts';
import type { BoardEvent } from '../../programme/board.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface DayProps {
  /** `2027-03-12` */
  readonly day: string;
  readonly events: readonly BoardEvent[];
}

const hourOf = ({ start, end }: BoardEvent): string =>
  end === undefined && start.slice(11, 16) === '00:00' ? '' : start.slice(11, 16);

/** «9.30–10.30» */
const hoursOf = (event: BoardEvent): string =>
  [hourOf(event), event.end?.slice(11, 16)].filter(Boolean).join('–');

function useDayName() {
  const { language } = useWords();
  return (day: string): string =>
    dateFormat(language, { dateStyle: 'full' }).format(new Date(`${day}T12:00:00Z`));
}

/** The title of an event, its hours and its state. */
function EventLine({ event }: { readonly event: BoardEvent }) {
  const { say } = useWords();
  const facts = [
    hoursOf(event),
    say.states[event.state].label,
    event.cancelled ? say.board.cancelled : '',
  ];
  return (
    <>
      <DeskLink href={editPath({ collection: 'events', id: event.id })}>
        {event.title || say.untitled}
      </DeskLink>
      <span className="desk-board__facts">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** A day with its venues as columns and its hours down: gaps are seen. */
export function DayTable({ day, events }: DayProps) {
  const { say } = useWords();
  const name = useDayName()(day);
  const venues = [...new Set(events.map(({ venue }) => venue))].sort();
  const hours = [...new Set(events.map((event) => hourOf(event).slice(0, 2)))].sort();
  const at = (hour: string, venue: string) =>
    events.filter((event) => event.venue === venue && hourOf(event).slice(0, 2) === hour);
  return (
    <section aria-labelledby={`giorno-${day}`}>
      <h2 id={`giorno-${day}`}>{name}</h2>
      <div className="desk-board">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.board.hour}</th>
              {venues.map((venue) => (
                <th key={venue} scope="col">
                  {venue || say.board.noVenue}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">{hour === '' ? say.board.noHour : `${hour}:00`}</th>
                {venues.map((venue) => (
                  <td key={venue}>
                    {at(hour, venue).map((event) => (
                      <p key={event.id}>
                        <EventLine event={event} />
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The same day as a list. */
export function DayList({ day, events }: DayProps) {
  const { say } = useWords();
  const name = useDayName()(day);
  return (
    <section aria-labelledby={`giorno-${day}`}>
      <h2 id={`giorno-${day}`}>{name}</h2>
      <ul className="desk-issues">
        {events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} /> · {event.venue || say.board.noVenue}
          </li>
        ))}
      </ul>
    </section>
  );
}
