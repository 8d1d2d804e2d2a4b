// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { managesAccounts } from '../../access/roles.ts';
import type { Invitation } from '../../users/invitation/invite.ts';
import type { ToldInvitation } from '../../users/invitation/told.ts';
import { post } from '../api/call.ts';
import { useResource } from '../api/resource.ts';
import { useConfirmedVerb } from '../second-factor/ConfirmDialog.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { accountWords } from './account-words.ts';
import { HandedLink } from './HandedLink.tsx';

const USERS = '/admin/collections/users';

/** Takes an invitation back, once one has confirmed. */
function Withdraw({ path }: { readonly path: string }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const { outcome, busy, run } = useVerb();
  const withdraw = async (): Promise<void> => {
    const answer = await run(() => post(`${path}/withdraw-invitation`), {
      done: say.result.working,
    });
    // The account is gone: its form must not ask whether to keep what it holds.
    if (answer.ok) window.location.assign(USERS);
  };
  return (
    <>
      <DeskButton onClick={() => setOpen(true)}>{say.invitation.withdraw}</DeskButton>
      <Dialog open={open} title={say.invitation.withdraw} onClose={() => setOpen(false)}>
        <p>{say.invitation.withdrawText}</p>
        <div className="desk-buttons">
          <DeskButton look="danger" busy={busy} onClick={() => void withdraw()}>
            {say.invitation.withdraw}
          </DeskButton>
          <DeskButton look="quiet" onClick={() => setOpen(false)}>
            {say.action.cancel}
          </DeskButton>
        </div>
        <Result outcome={outcome} />
      </Dialog>
    </>
  );
}

/** The words on the button that invites, or makes a link. */
function buttonWords({ state, byMail }: ToldInvitation, say: ReturnType<typeof useWords>['say']) {
  if (state === 'used') return say.users.passwordLink;
  const { send, sendAgain, create, createAgain } = say.invitation;
  if (state === 'not-invited') return byMail ? send : create;
  return byMail ? sendAgain : createAgain;
}

/** How far the account is, in words. */
function Told({ told, hasLink }: { readonly told: ToldInvitation; readonly hasLink: boolean }) {
  const { say, language } = useWords();
  const { state, byMail, mail, invitedAt, expiresAt } = told;
  if (state === 'used') return <p>{say.users.passwordText}</p>;
  const facts = { awaitsPassword: true, invitedAt, invitationExpiresAt: expiresAt };
  return (
    <>
      <p>
        <strong>{accountWords(facts, { say, language, now: new Date() })}.</strong>{' '}
        {state === 'invited' && mail !== 'none' ? say.invitation.mail[mail] : null}
      </p>
      {byMail ? null : <p>{hasLink ? say.invitation.noMail : say.invitation.noMailYet}</p>}
      {state === 'invited' ? <p className="desk-small">{say.invitation.againText}</p> : null}
    </>
  );
}

/** The invitation of an account that exists: how far it is, to send it again, to take it back. */
function AccountInvitation({ id }: { readonly id: string }) {
  const { say } = useWords();
  const path = `/api/users/${id}`;
  const { data: told, reload } = useResource<ToldInvitation>(`${path}/invitation`);
  const [made, setMade] = useState<Invitation>();
  const { outcome, setOutcome, busy, run, dialog } = useConfirmedVerb();
  if (!told) return null;
  const make = async (): Promise<void> => {
    const answer = await run(
      () => post<Invitation>(`${path}/invite`),
      { done: told.byMail && told.state !== 'used' ? say.invitation.sent : '', after: reload },
      make,
    );
    if (answer.ok) setMade(answer.data);
  };
  return (
    <section className="desk-section desk-invite" aria-label={say.invitation.title}>
      <Told told={told} hasLink={made?.link !== undefined} />
      <p className="desk-small">{say.users.handOverText}</p>
      {made?.link ? (
        <HandedLink
          link={made.link}
          expiresAt={made.expiresAt}
          onCopied={() => setOutcome({ kind: 'done', text: say.users.copied })}
        />
      ) : null}
      <div className="desk-buttons">
        <DeskButton onClick={() => void make()} busy={busy}>
          {buttonWords(told, say)}
        </DeskButton>
        {told.state === 'used' ? null : <Withdraw path={path} />}
      </div>
      <Result outcome={outcome} />
      {dialog}
    </section>
  );
}

/** On the form of an account, for administrators: what happens about its password. */
export function Invite() {
  const { say } = useWords();
  const { id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role: string }>();
  const { data: mail } = useResource<{ byMail: boolean }>(
    id === undefined ? '/api/users/mail' : undefined,
  );
  // One's own password is changed in the form itself.
  if (!managesAccounts(user) || (id !== undefined && id === user?.id)) return null;
  if (id !== undefined) return <AccountInvitation id={String(id)} />;
  if (!mail) return null;
  return (
    <p className="desk-invite">{mail.byMail ? say.users.newText.mail : say.users.newText.noMail}</p>
  );
}
