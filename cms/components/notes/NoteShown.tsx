// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { SubmittedNote } from '../../records/rows.ts';
import { useWords } from '../words.ts';

/** What a submission tells readers of the change, or that it tells nothing. */
export function NoteShown({ note }: { readonly note: SubmittedNote | null }) {
  const { notes: say } = useWords().say;
  if (note?.small) return <p className="desk-note">{say.chosenSmall}</p>;
  const { text } = note ?? {};
  if (!text) return null;
  return (
    <div className="desk-note">
      <p>
        <strong>{say.title}</strong>
      </p>
      {ACTIVE_LOCALES.map((language) =>
        text[language] ? (
          <p key={language} lang={language}>
            {text[language]}
          </p>
        ) : null,
      )}
    </div>
  );
}
