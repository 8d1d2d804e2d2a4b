// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { useState } from 'react';
import type { OwnEdit as Edit } from '../../desk/own-edit.ts';
import type { Review } from '../../desk/review.ts';
import type { Noting } from '../../workflow/candidate/change-note.ts';
import { submit } from '../api/desk-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import { NoteDialog } from '../notes/NoteDialog.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { Diff } from './Diff.tsx';
import { useComparison } from './use-comparison.ts';

/** What the edit changes of the submission that waits. */
function EditDifference({
  review,
  document,
}: {
  readonly review: Review;
  readonly document: PublishedDocument;
}) {
  const { say } = useWords();
  const comparison = useComparison(review.after, document, review.names);
  const fields = comparison.groups.flatMap(({ changed }) =>
    changed.map(({ field }) => field.label),
  );
  return (
    <>
      <p>{say.review.ownEditIn([...new Set(fields)].join(', '))}</p>
      <details className="desk-diff desk-diff__folded">
        <summary>{say.review.ownEditShow}</summary>
        <Diff comparison={comparison} isNew={false} id="mia-modifica" />
      </details>
    </>
  );
}

interface OwnEditProps {
  readonly place: Place;
  readonly review: Review;
  readonly edit: Edit;
  /** After it was submitted: the examination shows the new text. */
  readonly onSubmitted: () => void;
}

/** The reviewer's own unsent edit of the text that she examines, and the press that sends it to a colleague. */
export function OwnEdit({ place, review, edit, onSubmitted }: OwnEditProps) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [noting, setNoting] = useState(false);
  const send = async (noted: Noting = {}): Promise<void> => {
    const answer = await run(() => submit(place, noted), { done: say.review.ownEditSent });
    if (!answer.ok) return;
    setNoting(false);
    onSubmitted();
  };
  return (
    <section className="desk-notice" aria-labelledby="mia-modifica-titolo">
      <h2 id="mia-modifica-titolo" className="desk-notice__title">
        {say.review.ownEdit}
      </h2>
      {edit.document ? (
        <EditDifference review={review} document={edit.document} />
      ) : (
        <p>{say.review.ownEditIncomplete}</p>
      )}
      {edit.others.length > 0 ? <p>{say.review.ownEditOthers(edit.others.join(', '))}</p> : null}
      <p className="desk-small">{say.review.ownEditText}</p>
      <div className="desk-buttons">
        <DeskButton
          busy={busy}
          blocked={edit.submit.allowed ? undefined : edit.submit.message}
          onClick={() => (edit.note ? setNoting(true) : void send())}
        >
          {say.review.ownEditSend}
        </DeskButton>
        <DeskLink href={editPath(place)} look="quiet">
          {say.action.edit}
        </DeskLink>
      </div>
      <Result outcome={outcome} />
      <NoteDialog
        note={edit.note}
        online={Object.keys(review.before?.locales ?? {})}
        open={noting}
        busy={busy}
        onClose={() => setNoting(false)}
        onSend={(noted) => void send(noted)}
      >
        <Result outcome={outcome} />
      </NoteDialog>
    </section>
  );
}
