// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { spotOf, timeOf } from '../../programme/place.ts';
import { AnnounceDialog } from '../programme/AnnounceDialog.tsx';
import { useWords } from '../words.ts';
import { type Proposal, useMoves } from './use-moves.ts';

/** Announces the new time of an event that is online. */
function Announced({ event, spot }: Proposal) {
  const { say } = useWords();
  const { words, stopOnline, announced } = useMoves();
  const from = spotOf(event);
  const to = words.place(event, spot);
  const title = event.title || say.untitled;
  return (
    <AnnounceDialog
      place={{ collection: 'events', id: event.id }}
      kind="moved"
      start={`${spot.day} ${timeOf(spot.minute ?? 0)}`}
      about={say.board.online(title, from ? words.place(event, from) : '', to)}
      onClose={stopOnline}
      onDone={() => void announced(say.board.announced(title, to))}
    />
  );
}

/** Asks why an event that is online moves. */
export function MoveOnline() {
  const { online } = useMoves();
  return online ? <Announced {...online} /> : null;
}
