// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { createContext, useContext, useRef, useState } from 'react';
import type { Board, Movable } from '../../programme/board.ts';
import { spotOf, type Spot } from '../../programme/place.ts';
import type { Answer, Failure } from '../api/call.ts';
import { newFormId } from '../saving/save-request.ts';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import {
  asOnline,
  changeTo,
  formerOf,
  isAnnounced,
  type Moved,
  movedTo,
  saveMove,
  standsAsOnline,
} from './save-move.ts';
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
  readonly undo?: {
    readonly base: string;
    readonly former: Moved;
    /** When the event had been sent last. */
    readonly sentAt: string | undefined;
  };
}

/** What became of the last move. */
export interface MoveOutcome {
  readonly done?: Done;
  readonly failed?: string;
}

const eventOn = ({ events, undated }: Board, id: string): Movable | undefined =>
  [...events, ...undated].find((event) => event.id === id);

/** The state of moving on the board of an edition. @param reload reads the board again */
export function useMovesOn(board: Board, reload: () => Promise<Answer<Board>>) {
  const { say } = useWords();
  const words = usePlaceWords(board);
  const form = useRef({ form: newFormId(), number: 0 });
  const [proposal, setProposal] = useState<Proposal>();
  const [asked, setAsked] = useState<Proposal>();
  const [online, setOnline] = useState<Proposal>();
  const [outcome, setOutcome] = useState<MoveOutcome>({});
  const [busy, setBusy] = useState(false);
  const [missed, setMissed] = useState<string>();

  const said = (event: Movable): string => event.title || say.untitled;
  const refused = async (failure: Failure): Promise<void> => {
    setOutcome({ failed: failureWords(failure, say) });
    await reload();
  };
  /** @returns the working copy that was saved, and the event as the board has it now */
  const write = async (event: Movable, base: string, moved: Moved) => {
    setBusy(true);
    form.current = { ...form.current, number: form.current.number + 1 };
    const answer = await saveMove(event.id, base, moved, form.current);
    let now: Movable | undefined = event;
    if (answer.ok) {
      const read = await reload();
      if (read.ok) now = eventOn(read.data, event.id);
    } else await refused(answer);
    setBusy(false);
    return answer.ok ? { doc: answer.data.doc, now } : undefined;
  };
  const unsentWords = (event: Movable): string => {
    const { state } = event;
    if (state === 'draft' || state === 'recalled' || state === 'withdrawn') return '';
    const isOnline = standsAsOnline(event);
    if (state === 'live' && isOnline) return ` ${say.board.asOnline}`;
    return ` ${event.online && !isOnline ? say.board.unsentOnline : say.board.unsentWaiting}`;
  };
  /** Of what was taken back: another text is online, or waits, than when it was moved. */
  const undoneWords = (event: Movable, sentAt: string | undefined): string => {
    const isSame = event.sentAt === sentAt && (!event.online || standsAsOnline(event));
    return isSame ? '' : unsentWords(event);
  };
  const save = async ({ event, spot }: Proposal): Promise<void> => {
    setProposal(undefined);
    setAsked(undefined);
    const changed = changeTo(event, spot);
    if (!changed.time && !changed.venue) return;
    if (busy) return setMissed(say.board.notTaken(said(event)));
    setMissed(undefined);
    const isTold = isAnnounced(event, spot);
    const problem = words.problem((isTold && asOnline(event)) || event, spot);
    if (problem !== undefined) return setOutcome({ failed: problem });
    // Readers are told of another time: that is announced, with a reason.
    if (isTold) return setOnline({ event, spot });
    const moved = movedTo(event, spot);
    if (!moved) return;
    const saved = await write(event, event.base, moved);
    if (!saved) return;
    const base = String(saved.doc['updatedAt']);
    const undo = { base, former: formerOf(event, moved), sentAt: event.sentAt };
    const text = say.board.moved(said(event), words.place(event, spot));
    const more = saved.now ? unsentWords(saved.now) : '';
    setOutcome({ done: { id: event.id, text: text + more, undo } });
  };

  return {
    board,
    words,
    busy,
    outcome,
    /** A move that was not taken, because another one was being saved. */
    missed,
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
    /** Something else is online than the board shows. */
    announcedMeanwhile: async (failure: Failure): Promise<void> => {
      setOnline(undefined);
      await refused(failure);
    },
    undo: async ({ id, undo }: Done): Promise<void> => {
      const event = eventOn(board, id);
      if (!undo) return;
      setMissed(undefined);
      if (!event) return setOutcome({ failed: say.board.gone });
      const saved = await write(event, undo.base, undo.former);
      if (!saved) return;
      const more = saved.now ? undoneWords(saved.now, undo.sentAt) : '';
      setOutcome({ done: { id, text: say.board.undone(said(event)) + more } });
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
