// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { labelAt } from '../../i18n/words/index.ts';
import type { Proposal } from '../../values/proposals.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

interface SaidProps {
  readonly text: string;
  readonly proposals: readonly Proposal[];
  readonly action?: { readonly label: string; readonly press: () => void } | undefined;
}

/** Tells what an address says of some fields, with what can be done about it. */
export function Said({ text, proposals, action }: SaidProps) {
  const { say, language } = useWords();
  if (proposals.length === 0) return null;
  const told = proposals.map(
    ({ name, says }) => `${labelAt('press', name)[language].toLowerCase()} «${says}»`,
  );
  return (
    <>
      <p>
        {text} {told.join(', ')}.{' '}
        {proposals.some(({ name }) => name === 'title') ? say.press.check : null}
      </p>
      {action ? <DeskButton onClick={action.press}>{action.label}</DeskButton> : null}
    </>
  );
}
