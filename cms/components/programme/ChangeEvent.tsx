// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import { useId, useState } from 'react';
import type { Failure } from '../api/call.ts';
import { submit, useStatus } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { changeEvent, type EventChange } from '../api/programme-api.ts';
import { saverOf } from '../saving/open-savers.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { ReasonDialog } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';

const KINDS = ['moved', 'cancelled', 'online'] as const;

type Kind = (typeof KINDS)[number];

interface MoreProps {
  readonly kind: Kind;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What else is asked: when, or where. */
function More({ kind, value, onChange }: MoreProps) {
  const { say } = useWords();
  const id = useId();
  if (kind === 'cancelled') return null;
  return (
    <p className="desk-programme__field">
      <label htmlFor={id}>{kind === 'moved' ? say.events.newStart : say.events.onlineUrl}</label>
      <input
        id={id}
        type={kind === 'moved' ? 'text' : 'url'}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </p>
  );
}

const changeOf = (kind: Kind, reason: string, more: string): EventChange => ({
  status: kind,
  reason,
  ...(kind === 'moved' && { start: more }),
  ...(kind === 'online' && more.trim() !== '' && { onlineUrl: more }),
});

/** Moves, cancels or puts an event online: the former time is filled in, a reason is asked for, and it is sent. */
export function ChangeEvent({ place }: { readonly place: Place }) {
  const { say } = useWords();
  const [kind, setKind] = useState<Kind>();
  const [more, setMore] = useState('');
  const live = useStatus(place).data?.published != null;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | 'unsaved'>();
  const id = useId();
  // A new address goes to the reviewers first.
  const atOnce = live && kind !== 'online';
  const close = (): void => {
    setKind(undefined);
    setRefused(undefined);
  };
  const work = async (reason: string): Promise<Failure | 'unsaved' | undefined> => {
    // What was typed first: the page is read again.
    if ((await saverOf(place)?.flush()) === false) return 'unsaved';
    const answer = await changeEvent(place.id, changeOf(kind ?? 'cancelled', reason, more));
    if (!answer.ok) return answer;
    // It is online: a second person looks at it there.
    if (answer.data.until) return undefined;
    const sent = await submit(place, { note: { it: reason.slice(0, MAX_NOTE) } });
    return sent.ok ? undefined : sent;
  };
  const confirm = async (reason: string): Promise<void> => {
    setBusy(true);
    const failure = await work(reason);
    setBusy(false);
    if (failure) return setRefused(failure);
    window.location.reload();
  };
  return (
    <section className="desk-section" aria-labelledby={id}>
      <h2 id={id} className="desk-section__title">
        {say.events.changeTitle}
      </h2>
      <p>{live ? say.events.changeLiveHelp : say.events.changeHelp}</p>
      <div className="desk-buttons">
        {KINDS.map((one) => (
          <DeskButton key={one} onClick={() => setKind(one)}>
            {say.events[one]}
          </DeskButton>
        ))}
      </div>
      <ReasonDialog
        open={kind !== undefined}
        title={kind ? say.events[kind] : ''}
        help={atOnce ? `${say.events.reasonHelp} ${say.events.liveHelp}` : say.events.reasonHelp}
        confirm={atOnce ? say.events.changeNow : say.events.changeAndSend}
        busy={busy}
        onConfirm={(reason) => void confirm(reason)}
        onClose={close}
      >
        {kind ? <More kind={kind} value={more} onChange={setMore} /> : null}
        <div role="alert">
          {refused === 'unsaved' ? say.events.unsaved : null}
          {refused && refused !== 'unsaved' ? failureWords(refused, say) : null}
        </div>
      </ReasonDialog>
    </section>
  );
}
