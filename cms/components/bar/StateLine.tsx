// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Status } from '../api/types.ts';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words.ts';
import { stateWords } from './state-words.ts';

/** The state of a document in words, with a sign whose form differs too. */
export function StateLine({ status }: { readonly status: Status }) {
  const { say, moments } = useWords();
  const now = useNow(status.online?.since ?? status.submission?.at);
  const { tone, main, more, changed } = stateWords(status, { say, moments, now });
  return (
    <p className="desk-state">
      <span className={`desk-sign desk-sign--${tone}`} aria-hidden="true" />
      <strong data-desk="state">{main}</strong>
      {more ? <span data-desk="state-more"> · {more}</span> : null}
      {changed ? (
        <span className="desk-state__changed" data-desk="changed">
          {changed}
        </span>
      ) : null}
    </p>
  );
}
