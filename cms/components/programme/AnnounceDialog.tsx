// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { useId, useState } from 'react';
import type { Failure } from '../api/call.ts';
import { submit, useStatus } from '../api/desk-api.ts';
import type { Place } from '../api/paths.ts';
import { changeEvent, type EventChange } from '../api/programme-api.ts';
import { saverOf } from '../saving/open-savers.ts';
import { failureWords } from '../ui/outcome.tsx';
import { ReasonDialog, ReasonField } from '../ui/Reason.tsx';
import { useWords } from '../words.ts';

/** What may become of an event that was announced. */
export type Kind = EventChange['status'];

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
  const help = kind === 'moved' ? say.events.newStartHelp : undefined;
  return (
    <>
      <label htmlFor={id}>{kind === 'moved' ? say.events.newStart : say.events.onlineUrl}</label>
      {help ? (
        <p id={`${id}-help`} className="desk-small">
          {help}
        </p>
      ) : null}
      <input
        id={id}
        type={kind === 'moved' ? 'text' : 'url'}
        aria-describedby={help ? `${id}-help` : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}

const changeOf = (
  kind: Kind,
  reasons: Reasons,
  more: string,
  digest: string | undefined,
): EventChange => ({
  status: kind,
  digest,
  reason: reasons[DEFAULT_LOCALE] ?? '',
  reasons,
  ...(kind === 'moved' && { start: more }),
  ...(kind === 'online' && more.trim() !== '' && { onlineUrl: more }),
});

/** Why, by language. */
type Reasons = Readonly<Partial<Record<ActiveLocale, string>>>;

/** What the submission tells readers. */
const noteOf = ({ reasons = {} }: EventChange): Reasons =>
  Object.fromEntries(
    Object.entries(reasons).map(([language, reason]) => [
      language,
      reason?.slice(0, MAX_NOTE) ?? '',
    ]),
  );

/** Saves what was typed, changes the event, and sends it unless it is online at once. */
async function work(place: Place, change: EventChange): Promise<Failure | 'unsaved' | undefined> {
  // What was typed first: the page is read again.
  if ((await saverOf(place)?.flush()) === false) return 'unsaved';
  const answer = await changeEvent(place.id, change);
  if (!answer.ok) return answer;
  // It is online: a second person looks at it there.
  if (answer.data.until) return undefined;
  const sent = await submit(place, { note: noteOf(change) });
  return sent.ok ? undefined : sent;
}

interface AnnounceDialogProps {
  readonly place: Place;
  /** What becomes of it; `undefined`: the dialog is closed. */
  readonly kind: Kind | undefined;
  /** Of the text online that the person looked at; absent where none was. */
  readonly digest: string | undefined;
  /** Of one that is moved: where to, when nobody has to be asked. */
  readonly start?: string;
  /** Shown first. */
  readonly about?: string;
  /** Something else is online meanwhile; absent: the dialog says so. */
  readonly onStale?: (failure: Failure) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks why an event changes, in each language of its page, and changes it. */
export function AnnounceDialog(props: AnnounceDialogProps) {
  const { place, kind, digest, start, about, onStale, onClose, onDone } = props;
  const { say } = useWords();
  const [more, setMore] = useState('');
  const [others, setOthers] = useState<Reasons>({});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | 'unsaved'>();
  const { data: status, reload } = useStatus(place);
  const online = status?.published;
  // A new address goes to the reviewers first.
  const atOnce = online != null && kind !== 'online';
  const asked = ACTIVE_LOCALES.filter(
    (language) => language !== DEFAULT_LOCALE && online?.urls[language],
  );
  const untold = asked.find((language) => !others[language]?.trim());
  const close = (): void => {
    setRefused(undefined);
    onClose();
  };
  const confirm = async (reason: string): Promise<void> => {
    setBusy(true);
    const reasons = { ...others, [DEFAULT_LOCALE]: reason };
    const change = changeOf(kind ?? 'cancelled', reasons, start ?? more, digest);
    const failure = await work(place, change);
    setBusy(false);
    if (failure && failure !== 'unsaved' && failure.code === 'stale') {
      reload();
      if (onStale) return onStale(failure);
    }
    setRefused(failure);
    if (!failure) onDone();
  };
  const help = [say.events.reasonHelp, atOnce ? say.events.liveHelp : ''];
  return (
    <ReasonDialog
      open={kind !== undefined}
      title={kind ? say.events[kind] : ''}
      about={about}
      help={help.filter(Boolean).join(' ')}
      label={asked.length > 0 ? say.events.reasonIn(DEFAULT_LOCALE) : say.dialog.reason}
      blocked={untold && say.events.reasonAlso(untold)}
      confirm={atOnce ? say.events.changeNow : say.events.changeAndSend}
      busy={busy}
      onConfirm={(reason) => void confirm(reason)}
      onClose={close}
    >
      {asked.map((language) => (
        <ReasonField
          key={language}
          label={say.events.reasonIn(language)}
          rows={3}
          value={others[language] ?? ''}
          onChange={(text) => setOthers({ ...others, [language]: text })}
        />
      ))}
      {kind && start === undefined ? <More kind={kind} value={more} onChange={setMore} /> : null}
      <div role="alert" className="desk-result__failed">
        {refused === 'unsaved' ? say.events.unsaved : null}
        {refused && refused !== 'unsaved' ? failureWords(refused, say) : null}
      </div>
    </ReasonDialog>
  );
}
