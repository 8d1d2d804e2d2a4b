// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { KeyboardEvent } from 'react';
import type { Movable } from '../../programme/board.ts';
import { shifted, spotOf, type Spot } from '../../programme/place.ts';
import { useWords } from '../words.ts';
import { useMoves } from './use-moves.ts';

/** Where the keyboard is told of. */
export const KEYS_HELP = 'board-keys';

/** A handle by the event that it moves: the focus comes back to it. */
export const handleId = (event: string): string => `sposta-${event}`;

const HOUR = 60;
const FIVE = 5;

/** The venue beside another, with none as the last. */
function beside(
  venues: readonly (string | null)[],
  venue: string | null,
  step: number,
): string | null {
  const at = venues.indexOf(venue);
  return venues[(at + step + venues.length) % venues.length] ?? null;
}

/** Where an arrow leads; `undefined` for another key. */
function led(
  { key, shiftKey }: KeyboardEvent,
  spot: Spot,
  venues: readonly (string | null)[],
): Spot | undefined {
  const sign = ['ArrowDown', 'ArrowRight'].includes(key) ? 1 : -1;
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return shifted(spot, sign * (shiftKey ? HOUR : FIVE));
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return shiftKey ? shifted(spot, 0, sign) : { ...spot, venue: beside(venues, spot.venue, sign) };
}

/** Moves an event: dragged, by arrow keys, or pressed: then it asks for day, hour and venue. */
export function MoveHandle({ event }: { readonly event: Movable }) {
  const { say } = useWords();
  const { board, words, proposal, propose, drop, save, ask } = useMoves();
  const mine = proposal?.event.id === event.id ? proposal : undefined;
  const venues = [...board.venues.map(({ id }) => id), null];
  const press = (key: KeyboardEvent): void => {
    if (key.key === 'Escape' && mine) drop();
    const spot = led(key, mine?.spot ?? spotOf(event) ?? words.firstSpot(event), venues);
    if (!spot) return;
    key.preventDefault();
    propose({ event, spot });
  };
  return (
    <button
      id={handleId(event.id)}
      type="button"
      className="desk-board__handle"
      aria-label={say.board.moveOf(event.title || say.untitled)}
      aria-describedby={KEYS_HELP}
      title={say.board.move}
      onKeyDown={press}
      onBlur={() => mine && drop()}
      onClick={() => (mine ? void save(mine) : ask(event))}
    >
      <span aria-hidden="true">✥</span>
    </button>
  );
}
