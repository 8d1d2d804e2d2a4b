// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLocale } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { Place } from '../api/paths.ts';
import type { Status } from '../../desk/status.ts';
import { isOnItsWay, useLiveStatus } from '../api/use-live.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { type Outcome, Result } from '../ui/Result.tsx';
import { useWords } from '../words.ts';
import { Actions } from './Actions.tsx';
import { nextStep } from './next-step.ts';
import { PreviewLink } from './PreviewLink.tsx';
import { StateLine } from './StateLine.tsx';
import { useNothingLost } from './use-nothing-lost.ts';
import { usePlace } from './use-place.ts';
import { useSave } from './use-save.ts';
import { useSavedRefresh } from './use-saved-refresh.ts';
import { useSteps } from './use-steps.ts';
import { useTitle } from './use-title.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What the site says of an approved text that it does not show. */
function siteOutcome(status: Status, slow: boolean, say: ReturnType<typeof useWords>['say']) {
  const told = (text: string, kind: Outcome['kind'] = 'done'): Outcome => ({ kind, text });
  if (status.refused) return told(say.result.refused(status.refused.reason), 'failed');
  if (status.hold && status.online?.digest !== status.published?.digest)
    return told(say.result.held);
  if (slow && isOnItsWay(status)) return told(say.result.slow);
  return undefined;
}

function Bar({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const { code } = useLocale();
  const { data: status, failure, slow } = useLiveStatus(place);
  useSavedRefresh(place);
  const save = useSave(place);
  useNothingLost(save);
  useTitle(place, say.untitled);
  const line = useRef<HTMLParagraphElement>(null);
  const steps = status && nextStep(status, say);
  const actions = useSteps(place, save, steps?.together ?? [], () =>
    line.current?.focus({ preventScroll: true }),
  );
  const [withdrawing, setWithdrawing] = useState(false);
  if (!status || !steps)
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
          steps={steps}
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
