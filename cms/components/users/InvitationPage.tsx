// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { dateFormat } from '../../i18n/dates.ts';
import type { closedInvitation } from '../../i18n/desk/users.ts';
import { type Failure, post } from '../api/call.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords, Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

interface OpenInvitation {
  readonly state: 'open';
  readonly name: string;
  readonly email: string;
  readonly by: string;
  readonly expiresAt: string;
}

type Look = OpenInvitation | { readonly state: keyof typeof closedInvitation };

const ToLogin = () => (
  <p className="desk-buttons">
    <DeskLink href="/admin/login" look="filled">
      {useWords().say.invitation.page.login}
    </DeskLink>
  </p>
);

interface ChooseProps {
  readonly token: string;
  readonly invitation: OpenInvitation;
  readonly onDone: () => void;
}

/** The form: an address to be kept with the password by a password manager, and the password. */
function Choose({ token, invitation, onDone }: ChooseProps) {
  const { say, language } = useWords();
  const words = say.invitation.page;
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const { outcome, setOutcome, busy, run } = useVerb();
  const id = useId();
  const until = dateFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (password === '') return setOutcome({ kind: 'failed', text: words.empty });
    const answer = await run(() => post('/api/users/accept-invitation', { token, password }), {
      done: words.done,
    });
    if (answer.ok) onDone();
  };
  return (
    <form className="desk-reason desk-choose" onSubmit={(event) => void save(event)} noValidate>
      <p>{words.hello(invitation.name, invitation.by)}</p>
      <label htmlFor={`${id}-address`}>{words.address}</label>
      <input
        id={`${id}-address`}
        type="email"
        autoComplete="username"
        readOnly
        value={invitation.email}
      />
      <label htmlFor={`${id}-password`}>{words.password}</label>
      <input
        id={`${id}-password`}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        aria-describedby={`${id}-help`}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <p id={`${id}-help`} className="desk-small">
        {words.help}
      </p>
      <label className="desk-choose__show">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {words.show}
      </label>
      <button type="submit" className="desk-button desk-button--filled" aria-disabled={busy}>
        {words.save}
      </button>
      <Result outcome={outcome} />
      <p className="desk-small">{words.until(until.format(new Date(invitation.expiresAt)))}</p>
    </form>
  );
}

/** What the link is worth, then the form. The token stays behind the `#`: it is sent in the body of questions only. */
export function InvitationPage() {
  const { say } = useWords();
  const [token, setToken] = useState('');
  const [look, setLook] = useState<Look>();
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState(false);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const written = window.location.hash.slice(1);
      setToken(written);
      const answer = await post<Look>('/api/users/invitation', { token: written });
      if (answer.ok) setLook(answer.data);
      else setFailure(answer);
    };
    void read();
  }, []);
  const words = say.invitation.page;
  const isClosed = look !== undefined && look.state !== 'open';
  return (
    <div className="desk-page">
      <h1>{isClosed ? words.closed : words.title}</h1>
      <div role="status">
        {!look && !failure ? <p>{say.result.working}</p> : null}
        {done ? <p>{words.done}</p> : null}
      </div>
      {failure ? <p role="alert">{failureWords(failure, say)}</p> : null}
      {isClosed ? <p role="alert">{say.closedInvitation[look.state]}</p> : null}
      {look?.state === 'open' && !done ? (
        <Choose token={token} invitation={look} onDone={() => setDone(true)} />
      ) : null}
      {done || isClosed ? <ToLogin /> : null}
    </div>
  );
}
