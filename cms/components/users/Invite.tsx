// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { post } from '../api/call.ts';
import { managesAccounts } from '../../access/roles.ts';
import { dateFormat } from '../../i18n/dates.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { failureWords, type Outcome, Result } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

interface Invitation {
  readonly link: string;
  readonly expiresAt: string;
}

/** Creates a link that works once, for a person who has no password yet or lost it. Shown to administrators. */
export function Invite() {
  const { say, language } = useWords();
  const { id } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role: string }>();
  const [invitation, setInvitation] = useState<Invitation>();
  const [outcome, setOutcome] = useState<Outcome>();
  const field = useId();
  if (id === undefined || !managesAccounts(user)) return null;
  const make = async (): Promise<void> => {
    setOutcome({ kind: 'busy', text: say.result.working });
    const answer = await post<Invitation>(`/api/users/${id}/invite`);
    if (!answer.ok) return setOutcome({ kind: 'failed', text: failureWords(answer, say) });
    setInvitation(answer.data);
    setOutcome(undefined);
  };
  const copy = async (link: string): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setOutcome({ kind: 'done', text: say.users.copied });
  };
  const until = (iso: string): string =>
    dateFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso));
  return (
    <section className="desk-section desk-invite">
      <p>{say.users.inviteText}</p>
      {invitation ? (
        <div className="desk-reason">
          <label htmlFor={field}>{say.users.link}</label>
          <input id={field} type="text" readOnly value={invitation.link} />
          <p className="desk-small">{say.users.expires(until(invitation.expiresAt))}</p>
          <DeskButton look="filled" onClick={() => void copy(invitation.link)}>
            {say.users.copy}
          </DeskButton>
        </div>
      ) : (
        <DeskButton onClick={() => void make()} busy={outcome?.kind === 'busy'}>
          {say.users.invite}
        </DeskButton>
      )}
      <Result outcome={outcome} />
    </section>
  );
}
