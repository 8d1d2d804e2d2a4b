// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { createContext, useContext, useRef, useState } from 'react';
import type { Board, Movable } from '../../programme/board.ts';
import { spotOf, type Spot } from '../../programme/place.ts';
import type { Failure } from '../api/call.ts';
import { newFormId } from '../saving/save-request.ts';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { changeTo, formerOf, type Moved, movedTo, saveMove } from './save-move.ts';
import { usePlaceWords } from './use-place-words.ts';

/** An event, and where it would stand. */
export interface Proposal {
  readonly event: Movable;
  readonly spot: Spot;
}

/** A move that was saved, and how it is taken back. */
interface Done {
  readonly id: string;
  readonly text: string;
  /** Absent for what was taken back, and for what is online at once. */
  readonly undo?: { readonly base: string; readonly former: Moved };
}

/** What became of the last move. */
export interface MoveOutcome {
  readonly done?: Done;
  readonly failed?: string;
}

const isLive = ({ state }: Movable): boolean => state.startsWith('live');

/** The state of moving on the board of an edition. @param reload reads the board again */
export function useMovesOn(board: Board, reload: () => Promise<unknown>) {
  const { say } = useWords();
  const words = usePlaceWords(board);
  const form = useRef({ form: newFormId(), number: 0 });
  const [proposal, setProposal] = useState<Proposal>();
  const [asked, setAsked] = useState<Proposal>();
  const [online, setOnline] = useState<Proposal>();
  const [outcome, setOutcome] = useState<MoveOutcome>({});
  const [busy, setBusy] = useState(false);

  const said = (event: Movable): string => event.title || say.untitled;
  const refused = async (failure: Failure): Promise<void> => {
    setOutcome({ failed: failureWords(failure, say) });
    await reload();
  };
  const write = async (event: Movable, base: string, moved: Moved) => {
    setBusy(true);
    form.current = { ...form.current, number: form.current.number + 1 };
    const answer = await saveMove(event.id, base, moved, form.current);
    if (!answer.ok) await refused(answer);
    else await reload();
    setBusy(false);
    return answer;
  };
  const unsentWords = ({ state }: Movable): string => {
    if (state === 'draft' || state === 'recalled' || state === 'withdrawn') return '';
    return ` ${state.startsWith('live') ? say.board.unsentOnline : say.board.unsentWaiting}`;
  };
  const save = async ({ event, spot }: Proposal): Promise<void> => {
    setProposal(undefined);
    setAsked(undefined);
    const changed = changeTo(event, spot);
    if (busy || (!changed.time && !changed.venue)) return;
    // Readers are told of another time: that is announced, with a reason.
    if (isLive(event) && !changed.venue) return setOnline({ event, spot });
    const moved = movedTo(event, spot);
    if (!moved) return setOutcome({ failed: say.board.noSuchHour });
    const answer = await write(event, event.base, moved);
    if (!answer.ok) return;
    const undo = { base: String(answer.data.doc['updatedAt']), former: formerOf(event, moved) };
    const text = say.board.moved(said(event), words.place(event, spot)) + unsentWords(event);
    setOutcome({ done: { id: event.id, text, undo } });
  };

  return {
    board,
    words,
    busy,
    outcome,
    proposal,
    propose: setProposal,
    drop: () => setProposal(undefined),
    save,
    /** Of which event a dialog asks for day, hour and venue. */
    asked,
    ask: (event: Movable) => setAsked({ event, spot: spotOf(event) ?? words.firstSpot(event) }),
    stopAsking: () => setAsked(undefined),
    /** An event whose readers are told of the new time first. */
    online,
    stopOnline: () => setOnline(undefined),
    announced: async (text: string): Promise<void> => {
      if (online) setOutcome({ done: { id: online.event.id, text } });
      setOnline(undefined);
      await reload();
    },
    undo: async ({ id, undo }: Done): Promise<void> => {
      const event = [...board.events, ...board.undated].find((one) => one.id === id);
      if (!undo || !event) return;
      const answer = await write(event, undo.base, undo.former);
      if (answer.ok) setOutcome({ done: { id, text: say.board.undone(said(event)) } });
    },
  };
}

export type Moves = ReturnType<typeof useMovesOn>;

const MovesContext = createContext<Moves | undefined>(undefined);

export const MovesProvider = MovesContext.Provider;

/** Moving, for what stands on the board. @throws outside a board */
export function useMoves(): Moves {
  const moves = useContext(MovesContext);
  if (!moves) throw new Error('This stands on no board.');
  return moves;
}
