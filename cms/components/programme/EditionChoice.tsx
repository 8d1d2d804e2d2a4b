// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId } from 'react';
import type { ProgrammeChoices } from '../../programme/endpoints.ts';
import { useWords } from '../words.ts';

interface EditionChoiceProps extends ProgrammeChoices {
  readonly value: string;
  readonly onChange: (edition: string) => void;
}

/** Chooses an edition, or none where events need none. */
export function EditionChoice({ editions, needsEdition, value, onChange }: EditionChoiceProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <p className="desk-programme__field">
      <label htmlFor={id}>{say.programme.edition}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {needsEdition ? null : <option value="">{say.programme.noEdition}</option>}
        {editions.map((edition) => (
          <option key={edition.id} value={edition.id}>
            {edition.title}
          </option>
        ))}
      </select>
    </p>
  );
}
