// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { STEP_KEYS, useSteps } from './use-steps.ts';

/** Leads to the fields that are still to be translated or looked at. */
export function Steps({ names }: { readonly names: readonly string[] }) {
  const { say } = useWords();
  const go = useSteps(names);
  if (names.length === 0) return null;
  return (
    <div className="desk-steps">
      <button
        type="button"
        className="desk-button desk-steps__button"
        title={say.translation.previous}
        aria-keyshortcuts={STEP_KEYS.previous}
        onClick={() => go(-1)}
      >
        <span aria-hidden="true">↑</span>
        <span className="desk-hidden">{say.translation.previous}</span>
      </button>
      <DeskButton onClick={() => go(1)} note="Alt + ↓">
        {say.translation.next}
      </DeskButton>
    </div>
  );
}
