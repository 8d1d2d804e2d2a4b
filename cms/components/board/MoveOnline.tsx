// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { spotOf, timeOf } from '../../programme/place.ts';
import { AnnounceDialog } from '../programme/AnnounceDialog.tsx';
import { useWords } from '../words.ts';
import { asOnline } from './save-move.ts';
import { type Proposal, useMoves } from './use-moves.ts';

/** Announces the new time of an event that is online: of what is there, and nothing of what was not sent. */
function Announced({ event, spot }: Proposal) {
  const { say } = useWords();
  const { words, stopOnline, announced, announcedMeanwhile } = useMoves();
  const online = asOnline(event) ?? event;
  const from = spotOf(online);
  const to = words.place(online, { ...spot, venue: online.venueId });
  const title = event.title || say.untitled;
  return (
    <AnnounceDialog
      place={{ collection: 'events', id: event.id }}
      kind="moved"
      start={`${spot.day} ${timeOf(spot.minute ?? 0)}`}
      about={say.board.online(title, from ? words.place(online, from) : '', to)}
      digest={event.online?.digest}
      onStale={(failure) => void announcedMeanwhile(failure)}
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
