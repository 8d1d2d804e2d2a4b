// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef, useState } from 'react';
import type { Place } from '../api/paths.ts';
import type { Review } from '../../desk/review.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useCitation, useOpenRemarks } from '../remarks/ReviewRemarks.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { Result } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { AfterApproval } from './AfterApproval.tsx';
import { ChangeStepper } from './ChangeStepper.tsx';
import { NextInQueue } from './NextInQueue.tsx';
import type { Points } from './LastReturn.tsx';
import type { ChangeSteps } from './use-change-steps.ts';
import { levelToExplain, REASON_ID, type useDecision } from './use-decision.ts';

interface DecisionProps {
  readonly place: Place;
  readonly review: Review;
  readonly decision: ReturnType<typeof useDecision>;
  /** Of the last return. */
  readonly points: Points;
}

/** Why «Approva» cannot be pressed, with the way to what is missing. */
function useBlocked({ place, review, decision }: DecisionProps) {
  const { say } = useWords();
  const openRemarks = useOpenRemarks(place);
  const { approve } = review.can;
  if (!approve.allowed) return approve.why === 'own-work' ? say.why.ownWork : approve.message;
  if (openRemarks) return openRemarks;
  if (!levelToExplain(review) || decision.reason.trim() !== '') return undefined;
  return (
    <a
      href={`#${REASON_ID}`}
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>(`#${REASON_ID} textarea`)?.focus();
      }}
    >
      {say.why.reasonFirst}
    </a>
  );
}

/** «Approva» and «Restituisci» */
function DecisionButtons(props: DecisionProps) {
  const { place, review, decision, points } = props;
  const { say } = useWords();
  const [returning, setReturning] = useState(false);
  const blocked = useBlocked(props);
  const returnVerb = say.verbs.return.button;
  const withReason = say.action.returnWithReason.slice(returnVerb.length);
  return (
    <>
      <div className="desk-buttons">
        <DeskButton
          look="filled"
          busy={decision.busy}
          blocked={blocked}
          note={points.open.length > 0 ? say.review.openPoints(points.open.length) : undefined}
          onClick={() => void decision.approve()}
        >
          {review.with.length > 0 ? say.action.approveTogether : say.verbs.approve.button}
        </DeskButton>
        {review.can.return.allowed ? (
          <DeskButton busy={decision.busy} onClick={() => setReturning(true)}>
            {returnVerb}
            <span className="desk-decision__long">{withReason}</span>
          </DeskButton>
        ) : null}
      </div>
      <ReasonDialog
        open={returning}
        title={say.action.returnWithReason}
        help={say.dialog.returnText}
        cite={useCitation(place)}
        draft={points.open.map(({ text }) => text).join('\n')}
        confirm={say.verbs.return.button}
        busy={decision.busy}
        onClose={() => setReturning(false)}
        onConfirm={(why) => {
          setReturning(false);
          void decision.returnSubmission(why);
        }}
      />
    </>
  );
}

interface DecisionBarProps extends DecisionProps {
  readonly steps: ChangeSteps;
  readonly onLookAgain: () => void;
}

/** The reviewer's buttons and their outcome, always in reach at the lower edge of the window. */
export function DecisionBar({ steps, onLookAgain, ...props }: DecisionBarProps) {
  const { place, review, decision } = props;
  const { say } = useWords();
  const { decided, changed, closed, outcome, titles } = decision;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The pressed button is gone: the focus moves to the outcome.
    if (closed) section.current?.focus({ preventScroll: true });
  }, [closed]);
  return (
    <section ref={section} className="desk-decision" aria-label={say.review.decision} tabIndex={-1}>
      {closed ? null : (
        <>
          <ChangeStepper steps={steps} />
          <DecisionButtons {...props} />
        </>
      )}
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
      {decided ? (
        <div className="desk-buttons">
          <NextInQueue place={place} at={review.submission.at} />
        </div>
      ) : null}
    </section>
  );
}
