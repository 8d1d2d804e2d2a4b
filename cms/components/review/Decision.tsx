// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useRef, useState } from 'react';
import { editPath, examinePath, type Place } from '../api/paths.ts';
import type { CompanionToApprove } from '../../desk/companions.ts';
import type { ReadingScore } from '@portico/shared/reading-level';
import type { Review } from '../../desk/review.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useCitation, useOpenRemarks } from '../remarks/ReviewRemarks.tsx';
import { ReasonDialog, ReasonField } from '../ui/Reason.tsx';
import { Result } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { AfterApproval } from './AfterApproval.tsx';
import { useDecision } from './use-decision.ts';

/** The first reading level that is too low, of this text or of its companions: one reason covers them all. */
const levelToExplain = ({ readingLevel, with: companions }: Review): ReadingScore | undefined =>
  readingLevel?.below
    ? readingLevel
    : (companions.find(({ level }) => level !== null)?.level ?? undefined);

/** The documents that must go online with this one, because it refers to them. */
function Companions({ companions }: { readonly companions: readonly CompanionToApprove[] }) {
  const { say } = useWords();
  if (companions.length === 0) return null;
  return (
    <div className="desk-notice">
      <h2 className="desk-notice__title">{say.review.together}</h2>
      <p>{say.review.togetherText}</p>
      <ul>
        {companions.map((companion) => (
          <li key={companion.id}>
            <DeskLink href={examinePath(companion)}>{companion.title}</DeskLink>
            {companion.level ? (
              <span className="desk-small"> {say.review.togetherLevel(companion.level)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

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
  const openRemarks = useOpenRemarks(place);
  const blocked = mayApprove.allowed
    ? (openRemarks ?? (level && reason.trim() === '' && say.why.reasonFirst))
    : mayApprove.why === 'own-work'
      ? say.why.ownWork
      : mayApprove.message;
  return (
    <>
      <Companions companions={review.with} />
      {level && mayApprove.allowed ? (
        <div className="desk-reason">
          <ReasonField
            label={say.dialog.approvalReason}
            help={<span className="desk-warn">{say.dialog.belowLevel(level)}</span>}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </div>
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
      <ReasonDialog
        open={returning}
        title={say.action.returnWithReason}
        help={say.dialog.returnText}
        cite={useCitation(place)}
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
