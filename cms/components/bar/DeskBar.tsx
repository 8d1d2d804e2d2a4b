// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLocale } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { examinePath, type Place, recall, statusPath, submit } from '../api/desk-api.ts';
import { reload } from '../api/resource.ts';
import type { Status } from '../api/types.ts';
import { isOnItsWay, useLiveStatus } from '../api/use-live.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { type Outcome, Result } from '../ui/Result.tsx';
import { useWords } from '../words.ts';
import { nextStep } from './next-step.ts';
import { PreviewLink } from './PreviewLink.tsx';
import { StateLine } from './StateLine.tsx';
import { useNothingLost } from './use-nothing-lost.ts';
import { usePlace } from './use-place.ts';
import { useSave } from './use-save.ts';
import { useSavedRefresh } from './use-saved-refresh.ts';
import { useVerb } from './use-verb.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** Address of the list of requirements on the same page. */
export const REQUIREMENTS_ID = 'prima-di-inviare';

type Steps = Pick<
  ReturnType<typeof nextStep>,
  'main' | 'others' | 'blocked' | 'note' | 'requirements'
>;

/** What the site says of an approved text that it does not show. */
function siteOutcome(status: Status, slow: boolean, say: ReturnType<typeof useWords>['say']) {
  const told = (text: string, kind: Outcome['kind'] = 'done'): Outcome => ({ kind, text });
  if (status.refused) return told(say.result.refused(status.refused.reason), 'failed');
  if (status.hold && status.online?.digest !== status.published?.digest)
    return told(say.result.held);
  if (slow && isOnItsWay(status)) return told(say.result.slow);
  return undefined;
}

function useSteps(place: Place, save: () => Promise<boolean>, onDone: () => void) {
  const { say } = useWords();
  const { outcome, setOutcome, busy, run } = useVerb();
  const after = (): void => void reload(statusPath(place)).then(onDone);
  return {
    outcome,
    busy,
    submit: async () => {
      setOutcome({ kind: 'busy', text: say.result.saving });
      if (!(await save())) return setOutcome({ kind: 'failed', text: say.failure.unsaved });
      await run(() => submit(place), { done: say.result.submitted, after });
    },
    recall: () => void run(() => recall(place), { done: say.result.recalled, after }),
    withdrawn: () => {
      setOutcome({ kind: 'done', text: say.result.withdrawn });
      after();
    },
  };
}

interface ActionsProps {
  readonly place: Place;
  readonly steps: Steps;
  readonly actions: ReturnType<typeof useSteps>;
  readonly onWithdraw: () => void;
}

/** The filled button and those beside it. */
function Actions({ place, steps, actions, onWithdraw }: ActionsProps) {
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
        {say.action[step]}
      </DeskButton>
    );
  };
  return (
    <>
      {steps.others.map((step) => button(step, false))}
      {steps.main === 'none' ? (
        <span className="desk-action__beside">{steps.note}</span>
      ) : (
        button(steps.main, true)
      )}
    </>
  );
}

function Bar({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { code } = useLocale();
  const { data: status, failure, slow } = useLiveStatus(place);
  useSavedRefresh(place);
  const save = useSave(place);
  useNothingLost(save);
  const line = useRef<HTMLParagraphElement>(null);
  const actions = useSteps(place, save, () => line.current?.focus({ preventScroll: true }));
  const [withdrawing, setWithdrawing] = useState(false);
  if (!status)
    return (
      <p className="desk-bar" aria-live="polite">
        {failure ? (failure.message ?? say.failure.unknown) : say.result.working}
      </p>
    );
  const online = status.state.startsWith('live') ? status.published?.urls : undefined;
  const onlineUrl = online?.[code] ?? online?.['it'];
  return (
    <div className="desk-bar">
      <StateLine ref={line} status={status} />
      <div className="desk-bar__actions">
        {status.can.preview.allowed ? <PreviewLink place={place} save={save} /> : null}
        {onlineUrl && status.online ? (
          <DeskLink href={onlineUrl} look="outlined" away>
            {say.action.online}
          </DeskLink>
        ) : null}
        <Actions
          place={place}
          steps={nextStep(status, say)}
          actions={actions}
          onWithdraw={() => setWithdrawing(true)}
        />
      </div>
      <Result outcome={actions.outcome ?? siteOutcome(status, slow, say)} />
      <WithdrawDialog
        place={place}
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        onDone={actions.withdrawn}
      />
    </div>
  );
}

/** The bar above a content: how it stands, and the next step. */
export function DeskBar() {
  const place = usePlace();
  return place ? <Bar key={place.id} place={place} /> : null;
}
