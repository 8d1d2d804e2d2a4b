// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useLocale } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import type { Place } from '../api/paths.ts';
import type { Status } from '../../desk/status.ts';
import { isBeingPublished, useLiveStatus } from '../api/use-live-status.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { type Outcome, Result } from '../ui/Result.tsx';
import { useWords, type Words } from '../words.ts';
import { Actions } from './Actions.tsx';
import { nextStep } from './next-step.ts';
import { PreviewLink } from './PreviewLink.tsx';
import { StateLine } from './StateLine.tsx';
import { useSaveOnLeave } from './use-save-on-leave.ts';
import { usePlace } from '../ui/use-place.ts';
import { useSave } from './use-save.ts';
import { useSavedRefresh } from './use-saved-refresh.ts';
import { useActions } from './use-actions.ts';
import { useUntitled } from './use-untitled.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** Why the site does not show an approved text. */
function siteOutcome(status: Status, slow: boolean, { say }: Words): Outcome | undefined {
  if (status.refused) return { kind: 'failed', text: say.result.refused(status.refused.reason) };
  if (status.hold && status.online?.digest !== status.published?.digest)
    return { kind: 'done', text: say.result.held };
  if (slow && isBeingPublished(status)) return { kind: 'done', text: say.result.slow };
  return undefined;
}

/** Opens the page online, in the language of the form if it has that. */
function OnlineLink({ status }: { readonly status: Status }) {
  const { say } = useWords();
  const { code } = useLocale();
  const urls = status.published?.urls;
  const url = urls?.[code] ?? urls?.['it'];
  if (!url) return null;
  return (
    <DeskLink href={url} look="outlined" away>
      {say.action.online}
    </DeskLink>
  );
}

function Bar({ place }: { readonly place: Place }) {
  const words = useWords();
  const { say } = words;
  const { data: status, failure, slow } = useLiveStatus(place);
  useSavedRefresh(place);
  const save = useSave(place);
  useSaveOnLeave(save);
  useUntitled(place, say.untitled);
  const line = useRef<HTMLParagraphElement>(null);
  const steps = status && nextStep(status, say);
  const actions = useActions(place, save, steps?.together ?? [], () =>
    line.current?.focus({ preventScroll: true }),
  );
  const [withdrawing, setWithdrawing] = useState(false);
  if (!status || !steps)
    return (
      <p className="desk-bar" aria-live="polite">
        {failure ? (failure.message ?? say.failure.unknown) : say.result.working}
      </p>
    );
  return (
    <div className="desk-bar">
      <StateLine ref={line} status={status} />
      <div className="desk-buttons">
        {status.can.preview.allowed ? <PreviewLink place={place} save={save} /> : null}
        {status.online ? <OnlineLink status={status} /> : null}
        <Actions
          place={place}
          steps={steps}
          actions={actions}
          onWithdraw={() => setWithdrawing(true)}
        />
      </div>
      <Result outcome={actions.outcome ?? siteOutcome(status, slow, words)} />
      <WithdrawDialog
        place={place}
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        onDone={actions.withdrawn}
      />
    </div>
  );
}

/** The bar above the editor: the state of the document, and the buttons. */
export function DeskBar() {
  const place = usePlace();
  return place ? <Bar key={place.id} place={place} /> : null;
}
