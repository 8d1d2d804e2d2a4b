// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { approve, editPath, type Place, sendBack } from '../api/desk-api.ts';
import type { Review } from '../api/types.ts';
import { useVerb } from '../bar/use-verb.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { ReasonForm } from '../ui/ReasonForm.tsx';
import { Result } from '../ui/Result.tsx';
import { useWords } from '../words.ts';
import { AfterApproval } from './AfterApproval.tsx';
import { Together } from './Together.tsx';

interface DecisionProps {
  readonly place: Place;
  readonly review: Review;
  readonly onLookAgain: () => void;
}

type Decided = 'approved' | 'returned';

interface LevelReasonProps {
  readonly level: NonNullable<Review['readingLevel']>;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Below the reading level an approval needs a reason. */
function LevelReason({ level, reason, onChange }: LevelReasonProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="desk-reason">
      <p id={`${id}-help`} className="desk-warn">
        {say.dialog.belowLevel(level.index, level.needed)}
      </p>
      <label htmlFor={id}>{say.dialog.approvalReason}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={reason}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ReturnDialogProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onReturn: (reason: string) => void;
}

function ReturnDialog({ open, busy, onClose, onReturn }: ReturnDialogProps) {
  const { say } = useWords();
  return (
    <DeskDialog open={open} title={say.action.return} onClose={onClose}>
      <ReasonForm
        label={say.dialog.reason}
        help={say.dialog.returnText}
        confirm={say.action.returnNow}
        busy={busy}
        onConfirm={onReturn}
        onCancel={onClose}
      />
    </DeskDialog>
  );
}

function useDecision({ place, review }: DecisionProps) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [decided, setDecided] = useState<Decided>();
  const [changed, setChanged] = useState(false);
  const { digest } = review.submission;
  const companions = review.with.map(({ collection, id, digest: other }) => ({
    collection,
    id,
    digest: other,
  }));
  return {
    outcome,
    busy,
    decided,
    changed,
    approve: async (reason: string) => {
      const answer = await run(
        () =>
          approve(place, {
            digest,
            ...(reason !== '' && { reason }),
            ...(companions.length > 0 && { with: companions }),
          }),
        {
          done:
            companions.length > 0
              ? say.result.approvedTogether(companions.length + 1)
              : say.result.approved,
          failed: (failure) => (failure.status === 409 ? say.review.stale : undefined),
        },
      );
      if (answer.ok) setDecided('approved');
      else setChanged(answer.status === 409);
    },
    sendBack: async (reason: string) => {
      const answer = await run(() => sendBack(place, reason), { done: say.result.returned });
      if (answer.ok) setDecided('returned');
      else setChanged(answer.status === 409);
    },
  };
}

/** The reviewer's two buttons, and what came of them. */
export function Decision(props: DecisionProps) {
  const { place, review, onLookAgain } = props;
  const { say } = useWords();
  const decision = useDecision(props);
  const [reason, setReason] = useState('');
  const [returning, setReturning] = useState(false);
  const section = useRef<HTMLElement>(null);
  const closed = decision.decided !== undefined || decision.changed;
  useEffect(() => {
    // The pressed button is gone: the keyboard stays where the answer is.
    if (closed) section.current?.focus({ preventScroll: true });
  }, [closed]);
  const below = review.readingLevel?.below ? review.readingLevel : undefined;
  const { approve: mayApprove, return: mayReturn } = review.can;
  const blocked = mayApprove.allowed
    ? below && reason.trim() === '' && say.why.reasonFirst
    : mayApprove.why === 'own-work'
      ? say.why.ownWork
      : mayApprove.message;
  return (
    <section ref={section} className="desk-decision" aria-label={say.review.decision} tabIndex={-1}>
      {decision.decided || decision.changed ? null : (
        <>
          <Together companions={review.with} />
          {below && mayApprove.allowed ? (
            <LevelReason level={below} reason={reason} onChange={setReason} />
          ) : null}
          <div className="desk-buttons">
            <DeskButton
              look="filled"
              busy={decision.busy}
              blocked={blocked || undefined}
              onClick={() => void decision.approve(reason.trim())}
            >
              {say.action.approve}
            </DeskButton>
            {mayReturn.allowed ? (
              <DeskButton busy={decision.busy} onClick={() => setReturning(true)}>
                {say.action.return}
              </DeskButton>
            ) : null}
            <DeskLink href={editPath(place)} look="quiet">
              {say.action.edit}
            </DeskLink>
          </div>
        </>
      )}
      {decision.decided === 'approved' ? (
        <AfterApproval place={place} told={decision.outcome} />
      ) : (
        <Result outcome={decision.outcome} />
      )}
      {decision.changed ? (
        <DeskButton look="filled" onClick={onLookAgain}>
          {say.action.lookAgain}
        </DeskButton>
      ) : null}
      {decision.decided === 'returned' ? (
        <DeskLink href="/admin" look="filled">
          {say.action.backToDesk}
        </DeskLink>
      ) : null}
      <ReturnDialog
        open={returning && !decision.decided}
        busy={decision.busy}
        onClose={() => setReturning(false)}
        onReturn={(why) => {
          setReturning(false);
          void decision.sendBack(why);
        }}
      />
    </section>
  );
}
