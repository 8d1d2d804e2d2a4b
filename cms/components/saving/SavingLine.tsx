// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { CopyButton } from './CopyButton.tsx';
import { isGone, saveFailureText } from './failure-text.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import type { SavingState } from './form-port.ts';
import type { Saver } from './saver.ts';
import { useSaverEvents } from './use-saver.ts';
import { useWordsOfValues } from './use-words-of-values.ts';

interface LineProps {
  readonly saver: Saver;
  readonly state: SavingState;
  readonly collection: string;
}

/** Seconds until a moment, counted down. */
function useSecondsTo(moment: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return Math.max(1, Math.ceil(((moment ?? now) - now) / 1000));
}

/** Why the last save failed, and what happens next. */
function Failed({ state, collection }: LineProps) {
  const { say } = useWords();
  const { nameOf } = useWordsOfValues(collection, []);
  const seconds = useSecondsTo(state.retryAt);
  if (!state.failure) return null;
  const { status } = state.failure;
  const fields =
    state.refused.length > 0 && status >= 400 && status < 500 && !isGone(state.failure);
  return (
    <>
      <p role="alert">
        <strong>{say.saving.failed(saveFailureText(state.failure, say))}</strong>
        {fields
          ? ` ${say.saving.why.fields(state.refused.map(nameOf).join(', '), state.refused.length)}`
          : null}
      </p>
      {state.restoring ? <p>{say.saving.restoring}</p> : null}
      {/* Counts down: not read out again and again. */}
      <p>{say.saving.kept(seconds)}</p>
    </>
  );
}

/** Says that nothing is wrong: what is saved, and when. */
function Calm({ state }: { readonly state: SavingState }) {
  const { say, moments } = useWords();
  const at = new Date(state.savedAt ?? Date.now()).toISOString();
  const now = useNow(at);
  if (state.kind === 'unsaved') return say.saving.unsaved;
  if (state.kind === 'saving') return say.saving.saving;
  return [say.saving.saved(moments.at(at, now)), state.restored && say.saving.restored]
    .filter(Boolean)
    .join(' ');
}

function Line({ saver, collection }: Omit<LineProps, 'state'>) {
  const { say } = useWords();
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  useSaverEvents(saver);
  const [comparing, setComparing] = useState(false);
  const failed = state.failure !== undefined && state.kind !== 'saved';
  const clash = state.clashes.length > 0;
  const of = { saver, state, collection };
  const look = `${failed ? ' desk-saving--failed' : ''}${clash ? ' desk-saving--clash' : ''}`;
  return (
    <div className={`desk-saving${look}`} data-desk="saving" data-saving={state.kind}>
      <p role="status">{failed || clash ? null : <Calm state={state} />}</p>
      {failed ? <Failed {...of} /> : null}
      {clash ? <p role="alert">{say.saving.clashes(state.clashes.length)}</p> : null}
      {failed || clash ? (
        <div className="desk-buttons">
          {failed ? (
            <DeskButton busy={state.kind === 'saving'} onClick={() => void saver.flush()}>
              {say.saving.tryNow}
            </DeskButton>
          ) : null}
          <DeskButton onClick={() => setComparing(true)}>{say.saving.compare}</DeskButton>
          <CopyButton saver={saver} collection={collection} />
        </div>
      ) : null}
      <CompareDialog {...of} open={comparing} onClose={() => setComparing(false)} />
      <LeaveDialog saver={saver} state={state} collection={collection} />
    </div>
  );
}

/** The one line that tells the last attempt to save; it stays until what failed is mended. */
export function SavingLine({
  saver,
  collection,
}: {
  readonly saver: Saver | undefined;
  readonly collection: string;
}) {
  return saver ? <Line saver={saver} collection={collection} /> : null;
}
