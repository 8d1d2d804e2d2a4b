// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { type Answer, post } from '../api/call.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords, type Outcome, Result } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { Entry } from './Entry.tsx';
import type { PasskeyQuestion, Proof } from './factor-api.ts';

type Way = 'app' | 'recovery' | 'password';

interface ProofFormProps {
  readonly app: boolean;
  readonly passkey: boolean;
  /** Where the question to the passkey comes from. */
  readonly question: string;
  readonly button: string;
  readonly send: (proof: Proof) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
}

function useProof({ question, send, onDone }: ProofFormProps) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome>();
  const busy = outcome?.kind === 'busy';
  const give = async (proof: Proof): Promise<void> => {
    setOutcome({ kind: 'busy', text: say.result.working });
    const answer = await send(proof);
    if (!answer.ok)
      return setOutcome({ kind: 'failed', text: answer.message ?? failureWords(answer, say) });
    setOutcome(undefined);
    onDone();
  };
  const usePasskey = async (): Promise<void> => {
    setOutcome({ kind: 'busy', text: say.factor.passkeyHelp });
    const asked = await post<PasskeyQuestion>(question);
    if (!asked.ok) return setOutcome({ kind: 'failed', text: failureWords(asked, say) });
    try {
      const response = await startAuthentication({ optionsJSON: asked.data.options });
      await give({ passkey: { asked: asked.data.asked, response } });
    } catch {
      // The browser says in one error that it took too long, and that the person cancelled.
      setOutcome({ kind: 'failed', text: say.factor.passkeyStopped });
    }
  };
  return { outcome, busy, give, usePasskey };
}

/** Asks for the second factor: a code, the passkey, or a recovery code; or for the password of those who have none. */
export function ProofForm(props: ProofFormProps) {
  const { app, passkey, button } = props;
  const { say } = useWords();
  const { outcome, busy, give, usePasskey } = useProof(props);
  const first: Way = app ? 'app' : passkey ? 'recovery' : 'password';
  const [way, setWay] = useState<Way>(first);
  const [typed, setTyped] = useState('');
  const [more, setMore] = useState(app || !passkey);
  const words = {
    app: { label: say.factor.codeLabel, help: say.factor.codeHelp },
    recovery: { label: say.factor.recoveryLabel, help: say.factor.recoveryHelp },
    password: { label: say.factor.confirmPassword, help: undefined },
  }[way];
  const enter = (): void => {
    if (typed.trim() === '' || busy) return;
    void give(way === 'password' ? { password: typed } : { code: typed });
  };
  const turnTo = (next: Way): void => {
    setWay(next);
    setMore(true);
    setTyped('');
  };
  return (
    <div className="desk-reason desk-factor__form">
      {passkey ? (
        <DeskButton
          look={more ? 'outlined' : 'filled'}
          busy={busy}
          onClick={() => void usePasskey()}
        >
          {say.factor.withPasskey}
        </DeskButton>
      ) : null}
      {more ? (
        <>
          <Entry
            key={way}
            {...words}
            help={words.help ?? ''}
            value={typed}
            onChange={setTyped}
            onEnter={enter}
            type={way === 'password' ? 'password' : 'text'}
            inputMode={way === 'app' ? 'numeric' : 'text'}
            autoComplete={way === 'password' ? 'current-password' : 'one-time-code'}
            maxLength={way === 'password' ? 256 : 40}
          />
          <div className="desk-buttons">
            <DeskButton look="filled" busy={busy} onClick={enter}>
              {button}
            </DeskButton>
          </div>
        </>
      ) : null}
      <Result outcome={outcome} />
      {way === 'app' || !more ? (
        <DeskButton look="quiet" onClick={() => turnTo('recovery')}>
          {say.factor.withRecovery}
        </DeskButton>
      ) : null}
      {way === 'recovery' && more && app ? (
        <DeskButton look="quiet" onClick={() => turnTo('app')}>
          {say.factor.withApp}
        </DeskButton>
      ) : null}
    </div>
  );
}
