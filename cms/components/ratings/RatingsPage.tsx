// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useRatings } from '../api/desk-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { RatedPageItem } from './RatedPageItem.tsx';

/** What readers say, page by page, worst first. */
export function RatingsPage() {
  const { say } = useWords();
  const { data, failure, reload } = useRatings();
  const ratings = data?.ratings;
  const isSilent = data && !data.ratings;
  return (
    <div className="desk-ratings">
      <SetStepNav nav={[{ label: say.ratings.title }]} />
      <h1>{say.ratings.title}</h1>
      {isSilent || (!data && failure) ? (
        <div role="alert">
          <p>{failure && !data ? failureWords(failure, say) : say.ratings.silent}</p>
          <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
        </div>
      ) : null}
      {!data && !failure ? <p role="status">{say.result.working}</p> : null}
      {ratings ? <p>{say.ratings.help(ratings.days)}</p> : null}
      {ratings?.pages.length === 0 ? <p className="desk-empty">{say.ratings.none}</p> : null}
      {ratings?.pages.map((page) => (
        <RatedPageItem key={page.page} page={page} />
      ))}
    </div>
  );
}
