// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { useMoves } from './use-moves.ts';

/** What a move would be, while an event is moved; what it was, and the way back. */
export function MoveBar() {
  const { say } = useWords();
  const { busy, proposal, outcome, missed, words, undo } = useMoves();
  const { done, failed } = outcome;
  const now = proposal && words.placeAndClashes(proposal.event, proposal.spot);
  return (
    <div className="desk-board__now" data-desk="moves">
      <p role="status">
        {now ?? (busy ? say.result.working : done?.text)}
        {proposal ? <span className="desk-board__confirm"> {say.board.confirmKeys}</span> : null}
      </p>
      <p role="alert" className="desk-result__failed">
        {proposal ? null : [failed, missed].filter(Boolean).join(' ')}
      </p>
      {!proposal && done?.undo ? (
        <DeskButton busy={busy} onClick={() => void undo(done)}>
          {say.board.undo}
        </DeskButton>
      ) : null}
    </div>
  );
}
