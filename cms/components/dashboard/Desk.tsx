// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { DocumentType } from '@portico/shared/contract/types';
import { approves } from '../../access/rights.ts';
import { managesAccounts, type Role } from '../../access/roles.ts';
import { useDesk } from '../api/desk-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/failure-words.ts';
import { useWords } from '../words.ts';
import { type Kind, RowList } from './RowList.tsx';
import { useRefreshOnReturn } from './use-refresh.ts';
import { WaitingList } from './WaitingList.tsx';

interface DeskProps {
  readonly name: string;
  readonly role: Role;
  readonly creates: readonly { readonly type: DocumentType; readonly collection: string }[];
}

/** What each of them comes for. Reviewers read what was sent, not what is still being written. */
const LISTS: Readonly<Record<Role, readonly Kind[]>> = {
  reviewer: ['online', 'withdrawn'],
  administrator: ['returned', 'drafts', 'online', 'withdrawn'],
  editor: ['returned', 'pending', 'drafts', 'online', 'withdrawn'],
  organiser: ['returned', 'pending', 'drafts', 'online', 'withdrawn'],
};

/** Beginning something new, and the accounts for those who keep them. */
function Begin({ role, creates }: Omit<DeskProps, 'name'>) {
  const { say } = useWords();
  return (
    <section aria-label={say.desk.write}>
      <div className="desk-buttons">
        {creates.map(({ type, collection }) => (
          <DeskLink key={type} href={`/admin/collections/${collection}/create`} look="outlined">
            {say.desk.create(say.types[type])}
          </DeskLink>
        ))}
        {managesAccounts({ role }) ? (
          <DeskLink href="/admin/collections/users" look="outlined">
            {say.desk.accounts}
          </DeskLink>
        ) : null}
      </div>
    </section>
  );
}

/** What waits for this person, oldest first. */
function Lists({ role }: Pick<DeskProps, 'role'>) {
  const { say } = useWords();
  const { data: desk, failure, reload } = useDesk();
  useRefreshOnReturn(reload);
  if (!desk && failure)
    return (
      <div role="alert" className="desk-failed">
        <p>
          {say.desk.failed} {failureWords(failure, say)}
        </p>
        <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
      </div>
    );
  if (!desk) return <p role="status">{say.result.working}</p>;
  const reviews = approves(role);
  const lists = LISTS[role];
  const mine = [...desk.returned, ...desk.pending, ...desk.drafts, ...desk.online];
  return (
    <>
      {reviews ? <WaitingList rows={desk.waiting} onChange={reload} /> : null}
      {lists.map((kind) => (
        <RowList key={kind} kind={kind} rows={desk[kind] ?? []} ofMany={reviews} />
      ))}
      {!reviews && mine.length === 0 ? <p>{say.desk.empty}</p> : null}
    </>
  );
}

export function Desk({ name, role, creates }: DeskProps) {
  const { say } = useWords();
  const reviews = approves(role);
  return (
    <div className="desk">
      <h1 className="desk__title">{say.desk.hello(name)}</h1>
      {reviews ? null : <Begin role={role} creates={creates} />}
      <Lists role={role} />
      {reviews ? <Begin role={role} creates={creates} /> : null}
    </div>
  );
}
