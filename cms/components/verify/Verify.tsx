// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { civilDate } from '@portico/shared/civil-date';
import { daysBetween, NOTICE_DAYS } from '@portico/shared/verification';
import { useState } from 'react';
import type { Status } from '../../desk/status.ts';
import { verify } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

interface VerifyProps {
  readonly place: Place;
  readonly status: Status;
  readonly save: () => Promise<boolean>;
  readonly onDone: () => void;
}

/** Asks what was looked at, then says that what is online is still true. */
function VerifyButton({ place, save, onDone }: Omit<VerifyProps, 'status'>) {
  const { say } = useWords();
  const { outcome, setOutcome, busy, run } = useVerb();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const confirm = async (note: string): Promise<void> => {
    // What was typed and not saved yet makes it another text.
    if (!(await save())) return setOutcome({ kind: 'failed', text: say.failure.unsaved });
    const answer = await run(() => verify(place, note), { done: say.verify.done });
    if (!answer.ok) return;
    setOutcome(undefined);
    close();
    onDone();
  };
  return (
    <>
      <DeskButton
        onClick={() => {
          setOutcome(undefined);
          setOpen(true);
        }}
      >
        {say.verbs.verify.button}
      </DeskButton>
      <ReasonDialog
        open={open}
        title={say.verify.title}
        label={say.verify.note}
        missing={say.verify.noteFirst}
        help={say.verify.help}
        confirm={say.verbs.verify.button}
        busy={busy}
        onClose={close}
        onConfirm={(note) => void confirm(note)}
      >
        <Result outcome={outcome} />
      </ReasonDialog>
    </>
  );
}

/** Until when a text that is online must be checked again, and the button of those who may say that it is still true. */
export function Verify({ status, ...props }: VerifyProps) {
  const { say } = useWords();
  const today = civilDate(useNow());
  const { verification, changed, can } = status;
  if (!verification) return null;
  const isNear = daysBetween(today, verification.day) <= NOTICE_DAYS;
  return (
    <div className="desk-verify" data-near={isNear}>
      <p data-desk="verify">{say.verify.line(verification.day, today)}</p>
      {can.verify.allowed && !changed ? <VerifyButton {...props} /> : null}
    </div>
  );
}
