// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { approve, returnSubmission } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import type { Review } from '../../desk/review.ts';
import { useVerb } from '../ui/use-verb.ts';
import { useWords } from '../words.ts';

type Decided = 'approved' | 'returned';

/** The two decisions and their outcome: `changed` when the text was submitted again since it was read. */
export function useDecision(place: Place, review: Review) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [decided, setDecided] = useState<Decided>();
  const [changed, setChanged] = useState(false);
  const { digest } = review.submission;
  const titles = [review, ...review.with].map(({ title }) => title || say.untitled);
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
    titles,
    approve: async (reason: string) => {
      const answer = await run(
        () =>
          approve(place, {
            digest,
            ...(reason !== '' && { reason }),
            ...(companions.length > 0 && { with: companions }),
          }),
        {
          done: companions.length > 0 ? say.result.approvedTogether(titles) : say.result.approved,
          failed: (failure) => (failure.status === 409 ? say.review.stale : undefined),
        },
      );
      if (answer.ok) setDecided('approved');
      else setChanged(answer.status === 409);
    },
    returnSubmission: async (reason: string) => {
      const answer = await run(() => returnSubmission(place, { reason, digest }), {
        done: say.result.returned,
        failed: (failure) => (failure.status === 409 ? say.review.stale : undefined),
      });
      if (answer.ok) setDecided('returned');
      else setChanged(answer.status === 409);
    },
  };
}
