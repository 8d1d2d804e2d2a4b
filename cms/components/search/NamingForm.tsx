// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useId, useState } from 'react';
import type { SharedWith } from '../../records/saved-searches.ts';
import type { Naming } from '../api/search-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

interface NamingFormProps extends Naming {
  /** With whom the person can share. */
  readonly shares: readonly SharedWith[];
  readonly busy: boolean;
  readonly onSave: (naming: Naming) => void;
}

/** What a saved search is called, and who sees it. */
export function NamingForm({ name, sharedWith, shares, busy, onSave }: NamingFormProps) {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const [share, setShare] = useState<SharedWith | null>(sharedWith);
  const words = say.savedSearches;
  return (
    <div className="desk-search__naming">
      <p className="desk-search__field">
        <label htmlFor={id}>{words.name}</label>
        <input
          id={id}
          type="text"
          maxLength={80}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </p>
      <fieldset className="desk-search__choices">
        <legend>{words.share}</legend>
        {([null, ...shares] as const).map((one) => (
          <label key={one ?? 'nobody'}>
            <input type="radio" name={id} checked={share === one} onChange={() => setShare(one)} />
            {words.shares[one ?? 'nobody']}
          </label>
        ))}
      </fieldset>
      <DeskButton
        busy={busy}
        blocked={typed.trim() === '' ? words.nameFirst : undefined}
        onClick={() => onSave({ name: typed.trim(), sharedWith: share })}
      >
        {words.keep}
      </DeskButton>
    </div>
  );
}
