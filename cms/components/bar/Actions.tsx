// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useForm, useLocale } from '@payloadcms/ui';
import { factsOf, typeOfCollection } from '@portico/shared/contract/types';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useState } from 'react';
import type { Answer } from '../api/call.ts';
import { recall, statusPath, submit } from '../api/desk-api.ts';
import { createPath, examinePath, type Place, previewPath } from '../api/paths.ts';
import { reload } from '../api/resource.ts';
import type { Noting } from '../../workflow/candidate/change-note.ts';
import { CARRIED_FIELDS, carriedQuery } from '../../values/carried-fields.ts';
import { idIn } from '../../values/relation-id.ts';
import type { Choice } from '../../workflow/candidate/languages.ts';
import type { WantedMoments } from '../../workflow/schedule/moments.ts';
import { useWords } from '../words.ts';
import { useVerb } from '../ui/outcome.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import type { NextStep } from './next-step.ts';

/** A text is sent, or sent before another one is begun. */
export type Sending = 'send' | 'sendAndAdd';

/** What the next one of the series begins with, as a query. */
function useCarried(): () => string {
  const { getDataByPath } = useForm();
  return () => {
    const query = new URLSearchParams();
    for (const name of CARRIED_FIELDS) {
      const value: unknown = getDataByPath(name);
      const ids = (Array.isArray(value) ? value : []).map(idIn).filter((id) => id !== undefined);
      if (ids.length > 0) query.set(name, carriedQuery(ids));
    }
    return query.toString();
  };
}

/** The verbs of the bar, with their outcome. @param askForNote before it is sent */
export function useActions(
  place: Place,
  save: () => Promise<boolean>,
  {
    others,
    choice,
  }: {
    /** Sent with it, each with its title. */
    readonly others: readonly (Place & { readonly title: string })[];
    readonly choice: (Choice & WantedMoments) | undefined;
  },
  onDone: () => void,
  askForNote: (sending: Sending) => void,
) {
  const { say } = useWords();
  const { outcome, setOutcome, busy, run } = useVerb();
  const carriedQueryOf = useCarried();
  const router = useRouter();
  /** What is asked for: with another moment, or another text beside it, the person was told something else. */
  const asking = JSON.stringify([choice, others]);
  /** What the person was told that others refer to; pressed again, it is done. */
  const [told, setTold] = useState<string>();
  const noteTold = (verb: 'submit' | 'recall', answer: Answer<unknown>): void =>
    setTold(!answer.ok && answer.code === 'still-used' ? verb + asking : undefined);
  const wasTold = (verb: 'submit' | 'recall'): boolean => told === verb + asking;
  const after = (): void => void reload(statusPath(place)).then(onDone);
  const saved = async (): Promise<boolean> => {
    setOutcome({ kind: 'busy', text: say.result.saving });
    if (await save()) return true;
    setOutcome({ kind: 'failed', text: say.failure.unsaved });
    return false;
  };
  const send = async (noting?: Noting, sending: Sending = 'send'): Promise<boolean> => {
    if (!(await saved())) return false;
    const confirm = wasTold('submit') ? ({ confirm: true } as const) : {};
    const sent = await run(() => submit(place, { ...choice, ...noting, ...confirm }, others), {
      done:
        others.length > 0
          ? say.result.submittedTogether(others.map(({ title }) => title))
          : say.result.submitted,
      after,
    });
    noteTold('submit', sent);
    // What was typed just now changes a text that is online: the bar did not know it yet.
    if (!sent.ok && sent.code === 'note-needed' && noting === undefined) {
      setOutcome(undefined);
      askForNote(sending);
    }
    return sent.ok;
  };
  /** What was done with this one stays to be read until the next form is there. */
  const thenAnother = (done: boolean): boolean => {
    if (done) router.push(createPath(place, carriedQueryOf()));
    return done;
  };
  return {
    outcome,
    busy,
    submit: (noting?: Noting) => send(noting),
    saveAndAdd: async () => thenAnother(await saved()),
    submitAndAdd: async (noting?: Noting) => thenAnother(await send(noting, 'sendAndAdd')),
    recall: async (): Promise<void> =>
      noteTold(
        'recall',
        await run(() => recall(place, wasTold('recall')), { done: say.result.recalled, after }),
      ),
    scheduled: () => {
      setOutcome({ kind: 'done', text: say.moments.changed });
      after();
    },
    returned: () => {
      setOutcome({ kind: 'done', text: say.result.returned });
      after();
    },
    verified: () => {
      setOutcome({ kind: 'done', text: say.verify.done });
      after();
    },
    withdrawn: () => {
      setOutcome({ kind: 'done', text: say.result.withdrawn });
      after();
    },
  };
}

interface PreviewLinkProps {
  readonly place: Place;
  readonly save: () => Promise<boolean>;
}

/** Opens the preview of the working copy, after saving it. */
export function PreviewLink({ place, save }: PreviewLinkProps) {
  const { say } = useWords();
  const { code } = useLocale();
  const href = previewPath(place, 'draft', code);
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    // Browsers block a tab that is not opened in the click itself.
    const tab = window.open('about:blank', '_blank');
    void save().then(() => {
      if (tab) tab.location.replace(href);
      else window.location.assign(href);
    });
  };
  return (
    <DeskLink href={href} look="outlined" away onClick={open}>
      {say.action.preview}
    </DeskLink>
  );
}

/** Id of the list of requirements on the same page. */
export const REQUIREMENTS_ID = 'prima-di-inviare';

interface ActionsProps {
  readonly place: Place;
  readonly steps: NextStep;
  readonly actions: ReturnType<typeof useActions>;
  readonly onSubmit: () => void;
  readonly onSubmitAndAdd: () => void;
  readonly onWithdraw: () => void;
}

const isInSeries = ({ collection }: Place): boolean => {
  const type = typeOfCollection(collection);
  return type !== undefined && factsOf(type).inSeries === true;
};

/** Goes on to the next one of a series, saved or sent: who has ten to write presses nothing else in between. */
function AddAnother({
  steps,
  actions,
  onSubmitAndAdd,
}: Pick<ActionsProps, 'steps' | 'actions' | 'onSubmitAndAdd'>) {
  const { say } = useWords();
  const sendable = steps.main === 'submit' && !steps.blocked && !steps.together;
  return (
    <>
      <DeskButton busy={actions.busy} onClick={() => void actions.saveAndAdd()}>
        {say.action.saveAndAdd}
      </DeskButton>
      {sendable ? (
        <DeskButton busy={actions.busy} onClick={onSubmitAndAdd}>
          {say.action.submitAndAdd}
        </DeskButton>
      ) : null}
    </>
  );
}

/** The buttons of the next step and of the others. */
export function Actions({
  place,
  steps,
  actions,
  onSubmit,
  onSubmitAndAdd,
  onWithdraw,
}: ActionsProps) {
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
    const press = { submit: onSubmit, recall: actions.recall, withdraw: onWithdraw }[step];
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
      {isInSeries(place) ? <AddAnother {...{ steps, actions, onSubmitAndAdd }} /> : null}
    </>
  );
}
