// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { Failure } from '../api/call.ts';
import { withdraw } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { failureWords } from '../ui/outcome.tsx';
import { Named } from '../ui/Named.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';

interface WithdrawDialogProps {
  readonly place: Place;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the reason; when other documents refer to the page, or go with it, names them and asks for confirmation. */
export function WithdrawDialog({ place, open, onClose, onDone }: WithdrawDialogProps) {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure>();
  const isAsked = refused?.code === 'still-used';
  const along = refused?.along ?? [];
  const close = (): void => {
    setRefused(undefined);
    onClose();
  };
  const confirm = async (reason: string): Promise<void> => {
    setBusy(true);
    const told = { confirm: true, along: along.map(({ id }) => id) } as const;
    const answer = await withdraw(place, { reason, ...(isAsked && told) });
    setBusy(false);
    if (!answer.ok) return setRefused(answer);
    close();
    onDone();
  };
  return (
    <ReasonDialog
      open={open}
      title={say.verbs.withdraw.button}
      help={say.dialog.withdrawText}
      confirm={isAsked ? say.action.withdrawAnyway : say.verbs.withdraw.button}
      look="danger"
      busy={busy}
      onConfirm={(reason) => void confirm(reason)}
      onClose={close}
    >
      <div role="alert">
        {isAsked ? (
          <>
            <Named intro={say.dialog.goingAlong} documents={along} />
            <Named intro={say.dialog.referrers(along.length > 0)} documents={refused.referrers} />
          </>
        ) : null}
        {refused && !isAsked ? failureWords(refused, say) : null}
      </div>
    </ReasonDialog>
  );
}
