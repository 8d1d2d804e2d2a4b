// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { schedule } from '../api/desk-api.ts';
import type { Failure } from '../api/call.ts';
import type { Place } from '../api/paths.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Named } from '../ui/Named.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import type { Status } from '../../desk/status.ts';
import { areWhole, MomentFields, type OnlyMoment, type TypedMoments } from './MomentFields.tsx';

interface MomentsDialogProps {
  readonly place: Place;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly moments: NonNullable<Status['moments']>;
  /** As in the fields. */
  readonly only: OnlyMoment | undefined;
}

function Form({ place, onClose, onDone, moments, only }: Omit<MomentsDialogProps, 'open'>) {
  const { say } = useWords();
  const { outcome, busy, run } = useVerb();
  const [chosen, setChosen] = useState<TypedMoments>(moments);
  const [asked, setAsked] = useState<Failure>();
  const changed = {
    ...(chosen.publishAt !== moments.publishAt && { publishAt: chosen.publishAt }),
    ...(chosen.withdrawAt !== moments.withdrawAt && { withdrawAt: chosen.withdrawAt }),
  };
  const save = async (): Promise<void> => {
    // What was not changed stays: a correction that waits may have another end than what is online.
    if (Object.keys(changed).length === 0) return onClose();
    const told = asked ? ({ confirm: true } as const) : {};
    const answer = await run(() => schedule(place, { ...changed, ...told }), {
      done: say.moments.changed,
    });
    if (answer.ok) return onDone();
    setAsked(answer.code === 'still-used' ? answer : undefined);
  };
  return (
    <>
      <p>{say.moments.dialog}</p>
      <MomentFields
        value={chosen}
        onChange={(typed) => {
          setChosen(typed);
          setAsked(undefined);
        }}
        only={only}
        approved={moments.approved}
      />
      <Result outcome={outcome} />
      {asked ? <Named intro={say.dialog.referrers(false)} documents={asked.referrers} /> : null}
      <div className="desk-buttons">
        <DeskButton look="filled" busy={busy || !areWhole(chosen)} onClick={() => void save()}>
          {asked ? say.moments.saveAnyway : say.moments.save}
        </DeskButton>
        <DeskButton look="quiet" onClick={onClose}>
          {say.action.cancel}
        </DeskButton>
      </div>
    </>
  );
}

/** A reviewer chooses when a text comes online, and when it goes. */
export function MomentsDialog({ open, ...props }: MomentsDialogProps) {
  const { say } = useWords();
  return (
    <Dialog open={open} title={say.moments.choose} onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  );
}
