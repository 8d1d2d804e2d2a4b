// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { Status } from '../../desk/status.ts';
import type { Failure } from '../api/call.ts';
import type { Place } from '../api/paths.ts';
import { returnSubmission } from '../api/desk-api.ts';
import { Named } from '../ui/Named.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { MomentFields, type TypedMoments } from './MomentFields.tsx';
import { MomentsDialog } from './MomentsDialog.tsx';
import { MomentsLine } from './MomentsLine.tsx';

const NONE = { publishAt: null, withdrawAt: null, approved: false, onlineUntil: null };

interface ChangeProps {
  readonly place: Place;
  readonly status: Status;
  readonly onDone: () => void;
}

/** The button of those who may change the moments. */
export function ChangeMoments({ place, status, onDone }: ChangeProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  if (!status.can.schedule.allowed) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <DeskButton onClick={() => setOpen(true)}>{say.moments.choose}</DeskButton>
      <MomentsDialog
        place={place}
        open={open}
        onClose={close}
        onDone={() => {
          close();
          onDone();
        }}
        moments={status.moments ?? NONE}
        only={
          status.state === 'live' || status.state === 'live-returned'
            ? 'end'
            : status.mayEnd
              ? undefined
              : 'start'
        }
      />
    </>
  );
}

/** A reviewer gives back a text that was approved for later: it does not come. */
export function ReturnScheduled({ place, status, onDone }: ChangeProps) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Failure>();
  if (!status.state.endsWith('scheduled') || !status.can.return.allowed) return null;
  const close = (): void => {
    setAsked(undefined);
    setOpen(false);
  };
  const give = async (reason: string): Promise<void> => {
    const done = say.result.returned;
    const told = asked ? ({ confirm: true } as const) : {};
    const answer = await run(() => returnSubmission(place, { reason, ...told }), { done });
    if (!answer.ok) return setAsked(answer.code === 'still-used' ? answer : undefined);
    close();
    onDone();
  };
  return (
    <>
      <DeskButton onClick={() => setOpen(true)}>{say.verbs.return.button}</DeskButton>
      <ReasonDialog
        open={open}
        title={say.action.returnWithReason}
        help={say.dialog.returnText}
        confirm={say.verbs.return.button}
        busy={busy}
        onClose={close}
        onConfirm={(reason) => void give(reason)}
      >
        <Result outcome={outcome} />
        {asked ? <Named intro={say.dialog.referrers(false)} documents={asked.referrers} /> : null}
      </ReasonDialog>
    </>
  );
}

interface ChooseProps {
  readonly status: Status;
  readonly chosen: TypedMoments | undefined;
  readonly onChoose: (moments: TypedMoments) => void;
}

/** Says when what is sent comes online, and lets the person choose. */
export function ChooseMoments({ status, chosen, onChoose }: ChooseProps) {
  const { moments: say } = useWords().say;
  const value = chosen ?? status.moments ?? NONE;
  const { publishAt = null, withdrawAt = null } = value;
  return (
    <div className="desk-languages">
      <MomentsLine publishAt={publishAt} withdrawAt={withdrawAt} />
      <details>
        <summary>{say.choose}</summary>
        {publishAt || withdrawAt ? null : <p className="desk-small">{say.now}</p>}
        <MomentFields value={value} onChange={onChoose} />
      </details>
    </div>
  );
}
