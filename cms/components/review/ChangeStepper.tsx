// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';
import { type ChangeSteps, STEP_KEYS } from './use-change-steps.ts';

/** How many changes there are, and the two buttons that lead from one to the next. */
export function ChangeStepper({ steps: { total, at, go } }: { readonly steps: ChangeSteps }) {
  const { say } = useWords();
  if (total === 0) return null;
  const button = (by: 1 | -1, sign: string, name: string, key: string) => (
    <button
      type="button"
      className="desk-button desk-steps__button"
      title={`${name} (${key.replace('Arrow', '')})`}
      aria-keyshortcuts={key}
      onClick={() => go(by)}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="desk-hidden">{name}</span>
    </button>
  );
  return (
    <div className="desk-steps">
      {button(-1, '↑', say.review.previousChange, STEP_KEYS.previous)}
      {button(1, '↓', say.review.nextChange, STEP_KEYS.next)}
      <span role="status" className="desk-steps__count">
        {at === 0 ? say.review.changeCount(total) : say.review.changeAt(at, total)}
      </span>
    </div>
  );
}
