// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import { minuteOf, type Spot, timeOf } from '../../programme/place.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import { type Proposal, useMoves } from './use-moves.ts';

/** `09:30` as it is typed → minutes; `undefined` while it is empty. */
const minuteIn = (time: string): number | undefined =>
  time === '' ? undefined : minuteOf(`0000-00-00T${time}`);

/** The days that the portal can say; a browser lets years of five digits be typed. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
const isDay = (day: string): boolean => day.length === 10 && day >= FIRST_DAY && day <= LAST_DAY;

function VenueChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (venue: string | null) => void;
}) {
  const { say } = useWords();
  const { board } = useMoves();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say.board.moveVenue}</label>
      <p id={`${id}-help`} className="desk-small">
        {say.board.moveVenueHelp}
      </p>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.value || null)}
      >
        {board.venues.map((venue) => (
          <option key={venue.id} value={venue.id}>
            {venue.name}
          </option>
        ))}
        <option value="">{say.board.noVenue}</option>
      </select>
    </>
  );
}

function MoveForm({ event, spot: first }: Proposal) {
  const { say } = useWords();
  const { words, save, stopAsking } = useMoves();
  const [spot, setSpot] = useState<Spot>(first);
  const id = useId();
  const lacks = ((): string | undefined => {
    if (spot.day === '' || (spot.minute === undefined && first.minute !== undefined))
      return say.board.moveFirst;
    return isDay(spot.day) ? words.problem(event, spot) : say.board.moveYear;
  })();
  return (
    <form
      className="desk-reason"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (lacks === undefined) void save({ event, spot });
      }}
    >
      <label htmlFor={`${id}-day`}>{say.board.moveDay}</label>
      <input
        id={`${id}-day`}
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={spot.day}
        onChange={({ target }) => setSpot({ ...spot, day: target.value })}
      />
      <label htmlFor={`${id}-hour`}>{say.board.moveHour}</label>
      <input
        id={`${id}-hour`}
        type="time"
        step={300}
        value={spot.minute === undefined ? '' : timeOf(spot.minute)}
        onChange={({ target }) => setSpot({ ...spot, minute: minuteIn(target.value) })}
      />
      <VenueChoice value={spot.venue} onChange={(venue) => setSpot({ ...spot, venue })} />
      <p role="status">{lacks === undefined ? words.placeAndClashes(event, spot) : ''}</p>
      <div className="desk-buttons">
        <DeskButton look="filled" blocked={lacks} onClick={() => void save({ event, spot })}>
          {say.board.move}
        </DeskButton>
        <DeskButton look="quiet" onClick={stopAsking}>
          {say.action.cancel}
        </DeskButton>
      </div>
    </form>
  );
}

/** Asks for day, hour and venue of an event: what dragging does, without dragging. */
export function MoveDialog() {
  const { say } = useWords();
  const { asked, stopAsking } = useMoves();
  return (
    <Dialog
      open={asked !== undefined}
      title={asked ? say.board.moveOf(asked.event.title || say.untitled) : ''}
      onClose={stopAsking}
    >
      {asked ? <MoveForm {...asked} /> : null}
    </Dialog>
  );
}
