// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { examinePath } from '../api/paths.ts';
import type { CompanionToApprove } from '../../desk/companions.ts';
import type { Review } from '../../desk/review.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { ReasonField } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';
import { levelToExplain, REASON_ID, type useDecision } from './use-decision.ts';

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

/** What the author was told to look at, and sent nevertheless. */
function Advice({ advice }: Pick<Review, 'advice'>) {
  const { say } = useWords();
  if (advice.length === 0) return null;
  return (
    <div className="desk-notice">
      <h2 className="desk-notice__title">{say.review.advice}</h2>
      <ul>
        {advice.map(({ field, locale, message }) => (
          <li key={`${field} ${locale} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

interface BeforeDecidingProps {
  readonly review: Review;
  readonly decision: ReturnType<typeof useDecision>;
}

/** What the reviewer must know or write before the decision. */
export function BeforeDeciding({ review, decision }: BeforeDecidingProps) {
  const { say } = useWords();
  const level = levelToExplain(review);
  if (decision.closed) return null;
  return (
    <>
      <Companions companions={review.with} />
      <Advice advice={review.advice} />
      {level && review.can.approve.allowed ? (
        <div className="desk-reason desk-review__reason" id={REASON_ID}>
          <ReasonField
            label={say.dialog.approvalReason}
            help={<span className="desk-warn">{say.dialog.belowLevel(level)}</span>}
            rows={2}
            value={decision.reason}
            onChange={decision.setReason}
          />
        </div>
      ) : null}
    </>
  );
}
