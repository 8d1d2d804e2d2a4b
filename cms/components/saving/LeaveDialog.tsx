// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';
import { saveFailureText } from './failure-text.ts';
import type { SavingState } from './form-port.ts';
import type { Saver } from './saver.ts';
import { useLeaving } from './use-leaving.ts';

/** Milliseconds between two attempts to save while somebody wants to leave. */
const RETRY_MS = 3000;

interface LeaveDialogProps {
  readonly saver: Saver;
  readonly state: SavingState;
  readonly collection: string;
}

/** Asks before unsaved words are left behind; goes on by itself as soon as they are saved. */
export function LeaveDialog({ saver, state, collection }: LeaveDialogProps) {
  const { say } = useWords();
  const { go, stay } = useLeaving(saver);
  useEffect(() => {
    if (!go || state.kind !== 'saved' || saver.unsaved()) return;
    stay();
    go();
  }, [go, stay, saver, state]);
  useEffect(() => {
    if (!go) return undefined;
    // Somebody waits: the next attempt may otherwise be a minute away.
    const timer = setInterval(() => void saver.flush(), RETRY_MS);
    return () => clearInterval(timer);
  }, [go, saver]);
  const leave = (): void => {
    saver.discard();
    stay();
    go?.();
  };
  return (
    <Dialog open={go !== undefined} title={say.leaving.title} onClose={stay}>
      {state.failure ? <p>{say.saving.failed(saveFailureText(state.failure, say))}</p> : null}
      {state.clashes.length > 0 ? <p>{say.saving.clashes(state.clashes.length)}</p> : null}
      <p>{say.leaving.text}</p>
      <div className="desk-buttons">
        <DeskButton look="filled" onClick={stay}>
          {say.leaving.stay}
        </DeskButton>
        <CopyButton saver={saver} collection={collection} />
        <DeskButton look="danger" onClick={leave}>
          {say.leaving.leave}
        </DeskButton>
      </div>
    </Dialog>
  );
}
