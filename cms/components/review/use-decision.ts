// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { ReadingScore } from '@portico/shared/reading-level';
import type { Review } from '../../desk/review.ts';
import type { Answer, Failure } from '../api/call.ts';
import { approve, returnSubmission } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { decisionFailure, isOver } from './decision-failure.ts';

/** Id of the field for the reason that an approval below the reading level needs. */
export const REASON_ID = 'motivo-approvazione';

/** The first reading level that is too low, of this text or of its companions: one reason covers them all. */
export const levelToExplain = ({ readingLevel, with: along }: Review): ReadingScore | undefined =>
  readingLevel?.below
    ? readingLevel
    : (along.find(({ level }) => level !== null)?.level ?? undefined);

/** The two decisions and their outcome: `changed` when there is nothing to decide of what was read. */
export function useDecision(place: Place, review: Review) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [reason, setReason] = useState('');
  const [decided, setDecided] = useState<'approved' | 'returned'>();
  const [changed, setChanged] = useState(false);
  const { digest, publishAt, withdrawAt } = review.submission;
  const titles = [review, ...review.with].map(({ title }) => title || say.untitled);
  const doneWords = (): string => {
    if (publishAt && Date.parse(publishAt) > Date.now()) return say.moments.approvedFor(publishAt);
    return titles.length > 1 ? say.result.approvedTogether(titles) : say.result.approved;
  };
  const decide = async (
    decision: 'approved' | 'returned',
    verb: () => Promise<Answer<unknown>>,
    done: string,
  ): Promise<void> => {
    const failed = (failure: Failure) => decisionFailure(failure, say);
    const answer = await run(verb, { done, failed });
    if (answer.ok) setDecided(decision);
    else setChanged(isOver(answer));
  };
  return {
    outcome,
    busy,
    decided,
    changed,
    /** There is nothing to decide any more. */
    closed: decided !== undefined || changed,
    titles,
    /** Why it is approved below the reading level. */
    reason,
    setReason,
    approve: () =>
      decide(
        'approved',
        () => approve(place, digest, reason, review.with, { publishAt, withdrawAt }),
        doneWords(),
      ),
    returnSubmission: (why: string) =>
      decide(
        'returned',
        () => returnSubmission(place, { reason: why, digest }),
        say.result.returned,
      ),
  };
}
