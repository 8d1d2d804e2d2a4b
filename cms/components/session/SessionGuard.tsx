// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { typedText, useTypedMemory } from './typed-text.ts';
import { useConnection } from './use-connection.ts';
import { type Session, useSession } from './use-session.ts';

/** Milliseconds for which «you are logged in again» is shown. */
const RESTORED_MS = 6000;

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

/** True for `RESTORED_MS` after `value` became true. */
function useBriefly(value: boolean): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!value) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), RESTORED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}

/** Tells that the session ends or has ended, or that the CMS cannot be reached; fixed at the foot of the page. */
export function SessionNotice({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const { state, back } = session;
  const connection = useConnection();
  const restored = useBriefly(back || connection === 'back');
  const lost = connection === 'lost' && state.kind !== 'over';
  const quiet = state.kind === 'open' && !restored && !lost;
  return (
    <div className={quiet ? 'desk-session' : 'desk-session desk-session--shown'} role="alert">
      {lost ? <p>{say.session.lost}</p> : null}
      {state.kind === 'ending' && !lost ? (
        <Ending minutes={state.minutes} session={session} />
      ) : null}
      {state.kind === 'over' ? <Over session={session} /> : null}
      {state.kind === 'open' && restored && !lost ? <p>{say.session.back}</p> : null}
    </div>
  );
}

/** Wraps the desk: warns before the session ends, and keeps the page when it has ended. */
export function SessionGuard({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  useTypedMemory();
  return (
    <>
      {children}
      <SessionNotice session={session} />
    </>
  );
}
