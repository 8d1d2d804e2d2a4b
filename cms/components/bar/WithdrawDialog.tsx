// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { Failure } from '../api/call.ts';
import { withdraw } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { failureWords } from '../ui/outcome.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';

interface WithdrawDialogProps {
  readonly place: Place;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the reason; when other documents refer to the page, names them and asks for confirmation. */
export function WithdrawDialog({ place, open, onClose, onDone }: WithdrawDialogProps) {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure>();
  const used = refused?.code === 'still-used' ? refused.referrers : [];
  const close = (): void => {
    setRefused(undefined);
    onClose();
  };
  const confirm = async (reason: string): Promise<void> => {
    setBusy(true);
    const answer = await withdraw(place, { reason, ...(used.length > 0 && { confirm: true }) });
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
      confirm={used.length > 0 ? say.action.withdrawAnyway : say.verbs.withdraw.button}
      look="danger"
      busy={busy}
      onConfirm={(reason) => void confirm(reason)}
      onClose={close}
    >
      <div role="alert">
        {used.length > 0 ? (
          <>
            <p>{say.dialog.referrers}</p>
            <ul>
              {used.map(({ title }, index) => (
                <li key={index}>{title ?? say.untitled}</li>
              ))}
            </ul>
          </>
        ) : null}
        {refused && used.length === 0 ? failureWords(refused, say) : null}
      </div>
    </ReasonDialog>
  );
}
