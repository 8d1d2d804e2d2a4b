// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Movable } from '../../programme/board.ts';
import { spotOf } from '../../programme/place.ts';
import { editPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { MoveHandle } from './MoveHandle.tsx';

/** «09:30–10:30»; empty while the hour is not fixed. */
const hoursOf = (event: Movable): string =>
  spotOf(event)?.minute === undefined
    ? ''
    : [event.start?.slice(11, 16), event.end?.slice(11, 16)].filter(Boolean).join('–');

/** The title of an event, its hours and its state, and the handle that moves it. */
export function EventLine({ event, venue }: { readonly event: Movable; readonly venue?: string }) {
  const { say } = useWords();
  const facts = [
    hoursOf(event),
    venue,
    say.states[event.state].label,
    event.unsent ? say.board.unsent : '',
    event.cancelled ? say.board.cancelled : '',
  ];
  return (
    <>
      <span className="desk-board__words">
        <DeskLink href={editPath({ collection: 'events', id: event.id })}>
          {event.title || say.untitled}
        </DeskLink>
        <span className="desk-board__facts">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {event.cancelled ? null : <MoveHandle event={event} />}
    </>
  );
}
