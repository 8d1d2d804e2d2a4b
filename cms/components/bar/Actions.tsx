// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { examinePath, type Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import type { NextStep } from './next-step.ts';
import type { useActions } from './use-actions.ts';

/** Id of the list of requirements on the same page. */
export const REQUIREMENTS_ID = 'prima-di-inviare';

interface ActionsProps {
  readonly place: Place;
  readonly steps: NextStep;
  readonly actions: ReturnType<typeof useActions>;
  readonly onWithdraw: () => void;
}

/** The buttons of the next step and of the others. */
export function Actions({ place, steps, actions, onWithdraw }: ActionsProps) {
  const { say } = useWords();
  const reason = steps.requirements ? (
    <a href={`#${REQUIREMENTS_ID}`}>{steps.blocked}</a>
  ) : (
    steps.blocked
  );
  const button = (step: 'submit' | 'recall' | 'withdraw' | 'examine', filled: boolean) => {
    if (step === 'examine')
      return (
        <DeskLink key={step} href={examinePath(place)} look={filled ? 'filled' : 'outlined'}>
          {say.action.examine}
        </DeskLink>
      );
    const press = { submit: actions.submit, recall: actions.recall, withdraw: onWithdraw }[step];
    const look = step === 'withdraw' ? 'danger' : 'outlined';
    return (
      <DeskButton
        key={step}
        look={filled ? 'filled' : look}
        busy={actions.busy}
        blocked={step === steps.main ? reason : undefined}
        note={step === steps.main ? steps.note : undefined}
        onClick={() => void press()}
      >
        {step === 'submit' && steps.together
          ? say.action.submitTogether(steps.together.map(({ title }) => title))
          : say.verbs[step].button}
      </DeskButton>
    );
  };
  return (
    <>
      {steps.others.map((step) => button(step, false))}
      {steps.main === 'none' ? (
        <span className="desk-action__beside">{steps.note}</span>
      ) : (
        // To recall is possible, but not the step that should come next.
        button(steps.main, steps.main !== 'recall')
      )}
    </>
  );
}
