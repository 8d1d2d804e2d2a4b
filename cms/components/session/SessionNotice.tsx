// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { typedText } from './typed-text.ts';
import { useConnection } from './use-connection.ts';
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

/** True for a while after something became true. */
function useForAWhile(news: boolean): boolean {
  const [good, setGood] = useState(false);
  useEffect(() => {
    if (!news) return;
    setGood(true);
    const timer = setTimeout(() => setGood(false), GOOD_NEWS);
    return () => clearTimeout(timer);
  }, [news]);
  return good;
}

/** What there is to say about the session and the way to the CMS; at the foot of the page, above everything. */
export function SessionNotice({ session }: { readonly session: Session }) {
  const { say } = useWords();
  const { state, back } = session;
  const connection = useConnection();
  const good = useForAWhile(back || connection === 'back');
  const lost = connection === 'lost' && state.kind !== 'over';
  const quiet = state.kind === 'open' && !good && !lost;
  return (
    <div className={quiet ? 'desk-session' : 'desk-session desk-session--shown'} role="alert">
      {lost ? <p>{say.session.lost}</p> : null}
      {state.kind === 'ending' && !lost ? (
        <Ending minutes={state.minutes} session={session} />
      ) : null}
      {state.kind === 'over' ? <Over session={session} /> : null}
      {state.kind === 'open' && good && !lost ? <p>{say.session.back}</p> : null}
    </div>
  );
}
