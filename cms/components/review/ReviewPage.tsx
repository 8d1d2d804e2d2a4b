// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useMemo } from 'react';
import type { Review } from '../../desk/review.ts';
import type { Place } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Remarkable } from '../remarks/Remarkable.tsx';
import { ReviewOpinions } from '../opinions/ReviewOpinions.tsx';
import { ReviewRemarks } from '../remarks/ReviewRemarks.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { BeforeDeciding } from './BeforeDeciding.tsx';
import { Changes } from './Changes.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { LastReturn, usePoints } from './LastReturn.tsx';
import { OlderTranslation } from './OlderTranslation.tsx';
import { OwnEdit } from './OwnEdit.tsx';
import { Preview } from './Preview.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { ReviewLevel } from './ReviewLevel.tsx';
import { useBases } from './use-bases.ts';
import { useChangeSteps } from './use-change-steps.ts';
import { useComparison } from './use-comparison.ts';
import { useDecision } from './use-decision.ts';
import { useShownReview } from './use-shown-review.ts';

/** Replaces the review when nothing is pending: recalled, decided already, or never submitted. */
export function NothingToReview({ message }: { readonly message?: string | undefined }) {
  const { say } = useWords();
  return (
    <div className="desk-empty">
      <h1>{say.review.title}</h1>
      <p>{message ?? say.review.gone}</p>
      <DeskLink href="/admin" look="filled">
        {say.action.backToDesk}
      </DeskLink>
    </div>
  );
}

interface ExaminationProps {
  readonly place: Place;
  readonly review: Review;
  /** The one that was on this page before. */
  readonly former: Review | undefined;
  readonly onLookAgain: () => void;
}

/** One submission: what changes, how it will look, and the decision. */
function Examination({ place, review, former, onLookAgain }: ExaminationProps) {
  const { after, returned, own } = review;
  const decision = useDecision(place, review);
  const points = usePoints(place, returned);
  const bases = useBases(review, former);
  const comparison = useComparison(bases.document, after, bases.names);
  const steps = useChangeSteps(comparison);
  return (
    <>
      <ReviewHead place={place} review={review} />
      {returned ? (
        <LastReturn returned={returned} points={points} mayMark={review.can.return.allowed} />
      ) : null}
      {own && !decision.closed ? (
        <OwnEdit place={place} review={review} edit={own} onSubmitted={onLookAgain} />
      ) : null}
      <OlderTranslation place={place} type={after.type} older={review.older} />
      <BeforeDeciding review={review} decision={decision} />
      <div className="desk-review__columns">
        <Remarkable place={place} digest={review.submission.digest} document={after}>
          <Changes comparison={comparison} bases={bases} document={after} />
        </Remarkable>
        <div className="desk-review__aside">
          <ReviewRemarks place={place} />
          <ReviewOpinions place={place} digest={review.submission.digest} />
          <Preview place={place} review={review} />
          <ReviewLevel place={place} level={review.readingLevel} />
        </div>
      </div>
      <DecisionBar {...{ place, review, decision, points, steps, onLookAgain }} />
    </>
  );
}

/** The pending submission beside the text online, and the decision on it. */
export function ReviewPage({ collection, id }: Place) {
  const { say } = useWords();
  const place = useMemo(() => ({ collection, id }), [collection, id]);
  const { shown, former, failure, isGone, page, lookAgain } = useShownReview(place);
  if (!shown && failure)
    return <NothingToReview message={isGone ? undefined : failureWords(failure, say)} />;
  if (!shown) return <p role="status">{say.result.working}</p>;
  return (
    <div className="desk-review" ref={page}>
      <SetStepNav
        nav={[{ label: say.dashboard.waiting, url: '/admin' }, { label: say.review.title }]}
      />
      <Examination
        key={shown.submission.digest}
        place={place}
        review={shown}
        former={former}
        onLookAgain={lookAgain}
      />
    </div>
  );
}
