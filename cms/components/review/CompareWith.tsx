// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';
import type { Bases } from './use-bases.ts';

/** «Confronta con quello online», or with what was read before. */
export function CompareWith({ bases: { chosen, choose, labels } }: { readonly bases: Bases }) {
  const { say } = useWords();
  return (
    <fieldset className="desk-languages">
      <legend>{say.review.compareWith}</legend>
      {(['online', 'read'] as const).map((base) => (
        <label key={base}>
          <input
            type="radio"
            name="confronta-con"
            checked={base === chosen}
            onChange={() => choose(base)}
          />
          {labels[base]}
        </label>
      ))}
    </fieldset>
  );
}
