// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { typedText } from './typed-text.ts';
import type { Session } from './use-session.ts';

/** Milliseconds for which good news stays. */
const GOOD_NEWS = 6000;

function Ending({ minutes, session }: { readonly minutes: number; readonly session: Session }) {
  const { say } = useWords();
  return (
    <>
      <p>
        <strong>{say.session.title}.</strong> {say.session.ending(minutes)}
      </p>
      <DeskButton look="filled" onClick={() => void session.extend()}>
        {say.session.stay}
      </DeskButton>
    </>
  );
}

function Over({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typedText(document));
    setCopied(true);
  };
  return (
    <>
      <p>
        <strong>{say.session.overTitle}.</strong>{' '}
        {session.anotherPerson ? say.session.anotherPerson : say.session.over}
      </p>
      <div className="desk-buttons">
        <DeskLink href="/admin/login" look="filled" away>
          {say.session.login}
        </DeskLink>
        <DeskButton note={copied ? say.session.copied : undefined} onClick={() => void copy()}>
          {say.session.copy}
        </DeskButton>
        <DeskButton look="quiet" onClick={() => void session.check()}>
          {say.session.check}
        </DeskButton>
      </div>
    </>
  );
}

/** What there is to say about the session; at the foot of the page, above everything. */
export function SessionNotice({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const { state, back } = session;
  const [good, setGood] = useState(false);
  useEffect(() => {
    if (!back) return;
    setGood(true);
    const timer = setTimeout(() => setGood(false), GOOD_NEWS);
    return () => clearTimeout(timer);
  }, [back]);
  const quiet = state.kind === 'open' && !good;
  return (
    <div className={quiet ? 'desk-session' : 'desk-session desk-session--shown'} role="alert">
      {state.kind === 'ending' ? <Ending minutes={state.minutes} session={session} /> : null}
      {state.kind === 'over' ? <Over session={session} /> : null}
      {state.kind === 'open' && good ? <p>{say.session.back}</p> : null}
    </div>
  );
}
