// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { SetStepNav } from '@payloadcms/ui';
import { type LocaleCode, LOCALES } from '@portico/shared/locales';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { useReview } from '../api/desk-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import type { Review } from '../../desk/review.ts';
import { Remarkable } from '../remarks/Remarkable.tsx';
import { ReviewRemarks } from '../remarks/ReviewRemarks.tsx';
import { HardSentences } from '../panel/HardSentences.tsx';
import { LevelFigure } from '../panel/ReadingLevel.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useNow } from '../ui/refresh.ts';
import { compare } from './compare.ts';
import { Decision } from './Decision.tsx';
import { Diff } from './Diff.tsx';
import { entriesOf } from './entries.ts';
import { Preview } from './Preview.tsx';

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

/** Title, submitter, writers and languages. */
function Head({ review }: { readonly review: Review }) {
  const { say, moments } = useWords();
  const now = useNow();
  const { submission, title } = review;
  const languages = submission.languages.map((code) => LOCALES[code as LocaleCode].name).join(', ');
  const writers = submission.writers.map(({ name }) => name).join(', ');
  return (
    <header className="desk-review__head">
      <h1 tabIndex={-1}>{title || say.untitled}</h1>
      <p>
        {submission.by
          ? say.review.submittedBy(submission.by.name, moments.at(submission.at, now))
          : null}
        {writers ? ` · ${say.review.writtenBy} ${writers}` : null}
        {languages ? ` · ${say.review.languages}: ${languages}` : null}
      </p>
      {submission.offline.length > 0 ? (
        <p className="desk-warn">{say.languages.offline(submission.offline)}</p>
      ) : null}
    </header>
  );
}

function Level({
  level,
  place,
}: {
  readonly level: Review['readingLevel'];
  readonly place: Place;
}) {
  const { say } = useWords();
  if (!level) return null;
  return (
    <section className="desk-section" aria-labelledby="leggibilita">
      <h2 id="leggibilita" className="desk-section__title">
        {say.panel.level}
      </h2>
      <LevelFigure index={level.index} needed={level.needed} />
      {level.indicative ? <p className="desk-small">{say.panel.levelIndicative}</p> : null}
      {level.below ? <p className="desk-warn">{say.history.belowLevel(level)}</p> : null}
      <HardSentences
        title={say.panel.levelHard}
        sentences={level.hard}
        editor={`${editPath(place)}?locale=it`}
      />
    </section>
  );
}

function Changes({ review }: { readonly review: Review }) {
  const { say, language } = useWords();
  const fields = useMemo(() => {
    const reading = { names: review.names, language };
    return compare(entriesOf(review.before, reading), entriesOf(review.after, reading));
  }, [review, language]);
  return (
    <section className="desk-diff" aria-labelledby="cambia">
      <h2 id="cambia">{say.review.changes}</h2>
      <Diff fields={fields} isNew={review.before === null} />
    </section>
  );
}

/** The review as it was first read, until the reviewer asks for a newer one. */
function useShownReview(place: Place) {
  const { data, failure, reload } = useReview(place);
  const [shown, setShown] = useState<Review>();
  const page = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  useEffect(() => {
    if (data) setShown(data);
    // After «Guarda di nuovo» the focus starts at the title.
    if (data && refocus.current) page.current?.querySelector('h1')?.focus();
    refocus.current = false;
  }, [data]);
  const isGone = failure?.status === 404 || failure?.status === 409;
  useEffect(() => {
    if (isGone) setShown(undefined);
  }, [isGone]);
  const lookAgain = (): void => {
    refocus.current = true;
    reload();
  };
  return { shown, failure, isGone, page, lookAgain };
}

/** The pending submission beside the text online, and the decision on it. */
export function ReviewPage({ collection, id }: Place) {
  const { say } = useWords();
  const place = useMemo(() => ({ collection, id }), [collection, id]);
  const { shown, failure, isGone, page, lookAgain } = useShownReview(place);
  if (!shown && failure)
    return <NothingToReview message={isGone ? undefined : failureWords(failure, say)} />;
  if (!shown) return <p role="status">{say.result.working}</p>;
  return (
    <div className="desk-review" ref={page}>
      <SetStepNav
        nav={[{ label: say.dashboard.waiting, url: '/admin' }, { label: say.review.title }]}
      />
      <Head review={shown} />
      <Decision
        key={shown.submission.digest}
        place={place}
        review={shown}
        onLookAgain={lookAgain}
      />
      <div className="desk-review__columns">
        <Remarkable place={place} digest={shown.submission.digest} document={shown.after}>
          <Changes review={shown} />
        </Remarkable>
        <div className="desk-review__aside">
          <ReviewRemarks place={place} />
          <Preview place={place} review={shown} />
          <Level level={shown.readingLevel} place={place} />
        </div>
      </div>
    </div>
  );
}
