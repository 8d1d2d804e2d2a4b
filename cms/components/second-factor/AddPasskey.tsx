// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { post } from '../api/call.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords, Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { Entry } from './Entry.tsx';
import { type AddedFactor, FACTOR, type PasskeyOffer } from './factor-api.ts';

interface AddPasskeyProps {
  readonly onAdded: (added: AddedFactor) => void;
}

/** Adds a passkey of this device, or of a phone or key near it. */
export function AddPasskey({ onAdded }: AddPasskeyProps) {
  const { say } = useWords();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState(say.factor.passkeyName);
  const { outcome, setOutcome, busy } = useVerb();
  const fail = (text: string): void => setOutcome({ kind: 'failed', text });
  const create = async (): Promise<void> => {
    if (!browserSupportsWebAuthn()) return fail(say.factor.noPasskeys);
    setOutcome({ kind: 'busy', text: say.factor.passkeyHelp });
    const offer = await post<PasskeyOffer>(`${FACTOR}/passkey`);
    if (!offer.ok) return fail(failureWords(offer, say));
    const { asked, options } = offer.data;
    const response = await startRegistration({ optionsJSON: options }).catch(() => undefined);
    if (!response) return fail(say.factor.passkeyStopped);
    const body = { passkey: { asked, response }, name: name.trim() || say.factor.passkeyName };
    const answer = await post<AddedFactor>(`${FACTOR}/passkey/confirm`, body);
    if (!answer.ok) return fail(failureWords(answer, say));
    setOutcome({ kind: 'done', text: say.factor.added });
    setNaming(false);
    onAdded(answer.data);
  };
  const enter = (): void => {
    if (!busy) void create();
  };
  return (
    <div className="desk-reason desk-factor__form">
      {naming ? (
        <>
          <Entry
            label={say.factor.name}
            help={say.factor.nameHelp}
            value={name}
            onChange={setName}
            onEnter={enter}
            maxLength={60}
          />
          <div className="desk-buttons">
            <DeskButton look="filled" busy={busy} note={say.factor.passkeyHelp} onClick={enter}>
              {say.factor.create}
            </DeskButton>
          </div>
        </>
      ) : (
        <div className="desk-buttons">
          <DeskButton onClick={() => setNaming(true)}>{say.factor.addPasskey}</DeskButton>
        </div>
      )}
      <Result outcome={outcome} />
    </div>
  );
}
