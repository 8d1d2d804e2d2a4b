// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import { post } from '../api/call.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { Entry } from './Entry.tsx';
import { type AddedFactor, type AppOffer, FACTOR } from './factor-api.ts';

/** «abcd efgh …»: easier to copy by hand. */
const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

interface AddProps {
  readonly onAdded: (added: AddedFactor) => void;
}

function Offered({ offer, onAdded }: AddProps & { readonly offer: AppOffer }) {
  const { say } = useWords();
  const [name, setName] = useState(say.factor.appName);
  const [code, setCode] = useState('');
  const { outcome, busy, run } = useVerb();
  const switchOn = async (): Promise<void> => {
    const body = { offer: offer.offer, code, name: name.trim() || say.factor.appName };
    const answer = await run(() => post<AddedFactor>(`${FACTOR}/app/confirm`, body), {
      done: say.factor.added,
    });
    if (answer.ok) onAdded(answer.data);
  };
  const enter = (): void => {
    if (!busy) void switchOn();
  };
  return (
    <div className="desk-reason desk-factor__form">
      <p>{say.factor.scan}</p>
      <img className="desk-factor__qr" src={offer.qr} alt={say.factor.qrAlt} />
      <p>
        {say.factor.key}
        <br />
        <code className="desk-factor__key">{inFours(offer.secret)}</code>
      </p>
      <Entry
        label={say.factor.name}
        help={say.factor.nameHelp}
        value={name}
        onChange={setName}
        onEnter={enter}
        maxLength={60}
      />
      <Entry
        label={say.factor.firstCode}
        value={code}
        onChange={setCode}
        onEnter={enter}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
      />
      <div className="desk-buttons">
        <DeskButton look="filled" busy={busy} onClick={enter}>
          {say.factor.switchOn}
        </DeskButton>
      </div>
      <Result outcome={outcome} />
    </div>
  );
}

/** Adds an authenticator app: QR code and key, then its first code. */
export function AddApp({ onAdded }: AddProps) {
  const { say } = useWords();
  const [offer, setOffer] = useState<AppOffer>();
  const { outcome, busy, run } = useVerb();
  const begin = async (): Promise<void> => {
    const answer = await run(() => post<AppOffer>(`${FACTOR}/app`), { done: '' });
    if (answer.ok) setOffer(answer.data);
  };
  if (offer) return <Offered offer={offer} onAdded={onAdded} />;
  return (
    <div>
      <DeskButton busy={busy} onClick={() => void begin()}>
        {say.factor.addApp}
      </DeskButton>
      <Result outcome={outcome} />
    </div>
  );
}
