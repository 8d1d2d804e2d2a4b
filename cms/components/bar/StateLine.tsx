// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Ref } from 'react';
import type { Status } from '../../desk/status.ts';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words.ts';
import { stateWords } from './state-words.ts';

interface StateLineProps {
  readonly status: Status;
  /** Takes the focus after an action whose button is gone. */
  readonly ref?: Ref<HTMLParagraphElement>;
}

/** The state of a document in words, with a sign that differs in form and colour. */
export function StateLine({ status, ref }: StateLineProps) {
  const { say, moments } = useWords();
  const now = useNow(status.online?.since ?? status.submission?.at);
  const { tone, main, more, changed } = stateWords(status, { say, moments, now });
  return (
    <p ref={ref} className="desk-state" tabIndex={-1}>
      <span className="desk-signed">
        <span className={`desk-sign desk-sign--${tone}`} aria-hidden="true" />
        <strong data-desk="state">{main}</strong>
      </span>
      {more ? <span data-desk="state-more"> · {more}</span> : null}
      {changed ? (
        <span className="desk-state__changed" data-desk="changed">
          {changed}
        </span>
      ) : null}
    </p>
  );
}
