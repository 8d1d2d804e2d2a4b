// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type LocaleCode, LOCALES } from '@portico/shared/locales';
import type { Review } from '../../desk/review.ts';
import { editPath, type Place } from '../api/paths.ts';
import { NoteShown } from '../notes/NoteShown.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { MomentsLine } from '../moments/MomentsLine.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** Title, submitter, writers and languages. */
export function ReviewHead({ place, review }: { readonly place: Place; readonly review: Review }) {
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
      <MomentsLine publishAt={submission.publishAt} withdrawAt={submission.withdrawAt} />
      <NoteShown note={submission.note} />
      {submission.offline.length > 0 ? (
        <p className="desk-warn">{say.languages.offline(submission.offline)}</p>
      ) : null}
      <DeskLink href={editPath(place)}>{say.action.edit}</DeskLink>
    </header>
  );
}
