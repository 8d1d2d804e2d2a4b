// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef, useState } from 'react';
import { editPath, type Place } from '../api/paths.ts';
import type { ReadingScore } from '../../desk/history.ts';
import type { Review } from '../../desk/review.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result } from '../ui/Result.tsx';
import { useWords } from '../words.ts';
import { AfterApproval } from './AfterApproval.tsx';
import { LevelReason } from './LevelReason.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { Companions } from './Companions.tsx';
import { useDecision } from './use-decision.ts';

/** The first reading level that is too low, of this text or of its companions: one reason covers them all. */
const levelToExplain = ({ readingLevel, with: companions }: Review): ReadingScore | undefined =>
  readingLevel?.below
    ? readingLevel
    : (companions.find(({ level }) => level !== null)?.level ?? undefined);

interface DecisionProps {
  readonly place: Place;
  readonly review: Review;
}

interface ButtonsProps extends DecisionProps {
  readonly decision: ReturnType<typeof useDecision>;
}

/** «Approva» and «Restituisci», with what the reviewer must know or write before. */
function DecisionButtons({ place, review, decision }: ButtonsProps) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const [returning, setReturning] = useState(false);
  const level = levelToExplain(review);
  const { approve: mayApprove, return: mayReturn } = review.can;
  const blocked = mayApprove.allowed
    ? level && reason.trim() === '' && say.why.reasonFirst
    : mayApprove.why === 'own-work'
      ? say.why.ownWork
      : mayApprove.message;
  return (
    <>
      <Companions companions={review.with} />
      {level && mayApprove.allowed ? (
        <LevelReason level={level} reason={reason} onChange={setReason} />
      ) : null}
      <div className="desk-buttons">
        <DeskButton
          look="filled"
          busy={decision.busy}
          blocked={blocked || undefined}
          onClick={() => void decision.approve(reason)}
        >
          {review.with.length > 0 ? say.action.approveTogether : say.verbs.approve.button}
        </DeskButton>
        {mayReturn.allowed ? (
          <DeskButton busy={decision.busy} onClick={() => setReturning(true)}>
            {say.action.returnWithReason}
          </DeskButton>
        ) : null}
        <DeskLink href={editPath(place)} look="quiet">
          {say.action.edit}
        </DeskLink>
      </div>
      <ReturnDialog
        open={returning}
        busy={decision.busy}
        onClose={() => setReturning(false)}
        onReturn={(why) => {
          setReturning(false);
          void decision.returnSubmission(why);
        }}
      />
    </>
  );
}

/** The reviewer's two buttons, and their outcome. */
export function Decision({
  place,
  review,
  onLookAgain,
}: DecisionProps & { readonly onLookAgain: () => void }) {
  const { say } = useWords();
  const decision = useDecision(place, review);
  const { decided, changed, outcome, titles } = decision;
  const section = useRef<HTMLElement>(null);
  const closed = decided !== undefined || changed;
  useEffect(() => {
    // The pressed button is gone: the focus moves to the outcome.
    if (closed) section.current?.focus({ preventScroll: true });
  }, [closed]);
  return (
    <section ref={section} className="desk-decision" aria-label={say.review.decision} tabIndex={-1}>
      {closed ? null : <DecisionButtons place={place} review={review} decision={decision} />}
      {decided === 'approved' ? (
        <AfterApproval place={place} approval={outcome} titles={titles} />
      ) : (
        <Result outcome={outcome} />
      )}
      {changed ? (
        <DeskButton look="filled" onClick={onLookAgain}>
          {say.action.lookAgain}
        </DeskButton>
      ) : null}
      {decided === 'returned' ? (
        <DeskLink href="/admin" look="filled">
          {say.action.backToDesk}
        </DeskLink>
      ) : null}
    </section>
  );
}
