// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { DocumentType } from '@portico/shared/contract/types';
import { approves } from '../../access/rights.ts';
import { managesAccounts, type Role } from '../../access/roles.ts';
import { useDeskLists } from '../api/desk-api.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useRefresh } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { SiteHoldNotice } from '../hold/SiteHoldNotice.tsx';
import { FirstPageSearch } from '../search/FirstPageSearch.tsx';
import { DocumentList, type ListKind } from './DocumentList.tsx';
import { ToConfirm } from './ToConfirm.tsx';
import { WaitingList } from './WaitingList.tsx';

interface DashboardProps {
  readonly name: string;
  readonly role: Role;
  readonly creates: readonly { readonly type: DocumentType; readonly collection: string }[];
}

/** The lists of each role. Reviewers read what was submitted, not what is still being written. */
const LISTS: Readonly<Record<Role, readonly ListKind[]>> = {
  reviewer: ['verify', 'behind', 'scheduled', 'online', 'withdrawn'],
  administrator: ['returned', 'verify', 'behind', 'scheduled', 'drafts', 'online', 'withdrawn'],
  editor: ['returned', 'verify', 'pending', 'behind', 'scheduled', 'drafts', 'online', 'withdrawn'],
  organiser: [
    'returned',
    'verify',
    'pending',
    'behind',
    'scheduled',
    'drafts',
    'online',
    'withdrawn',
  ],
};

/** Links to create a document, to import a programme and, for administrators, to the accounts. */
function CreateLinks({ role, creates }: Omit<DashboardProps, 'name'>) {
  const { say, typeName } = useWords();
  return (
    <section aria-label={say.dashboard.write}>
      <div className="desk-buttons">
        {creates.map(({ type, collection }) => (
          <DeskLink key={type} href={`/admin/collections/${collection}/create`} look="outlined">
            {say.dashboard.create(typeName(type))}
          </DeskLink>
        ))}
        {creates.some(({ type }) => type === 'event') ? (
          <>
            <DeskLink href="/admin/programma" look="outlined">
              {say.programme.title}
            </DeskLink>
            <DeskLink href="/admin/calendario" look="outlined">
              {say.board.title}
            </DeskLink>
          </>
        ) : null}
        {managesAccounts({ role }) ? (
          <>
            <DeskLink href="/admin/collections/users" look="outlined">
              {say.dashboard.accounts}
            </DeskLink>
            <DeskLink href="/admin/stato" look="outlined">
              {say.portal.title}
            </DeskLink>
          </>
        ) : null}
      </div>
    </section>
  );
}

function Lists({ role }: Pick<DashboardProps, 'role'>) {
  const { say } = useWords();
  const { data: lists, failure, reload } = useDeskLists();
  useRefresh(reload);
  if (!lists && failure)
    return (
      <div role="alert">
        <p>
          {say.dashboard.failed} {failureWords(failure, say)}
        </p>
        <DeskButton onClick={reload}>{say.action.retry}</DeskButton>
      </div>
    );
  if (!lists) return <p role="status">{say.result.working}</p>;
  const reviews = approves(role);
  const { returned, pending, scheduled, drafts, online } = lists;
  const isEmpty = [returned, pending, scheduled, drafts, online].every(
    ({ length }) => length === 0,
  );
  return (
    <>
      <ToConfirm items={lists.toConfirm} onChange={reload} />
      {reviews ? <WaitingList items={lists.waiting} onChange={reload} /> : null}
      {LISTS[role].map((kind) => (
        <DocumentList key={kind} kind={kind} items={lists[kind]} showOwner={reviews} />
      ))}
      {!reviews && isEmpty ? <p>{say.dashboard.empty}</p> : null}
    </>
  );
}

/** The lists of documents that wait for the person, and what they may create. */
export function Dashboard({ name, role, creates }: DashboardProps) {
  const { say } = useWords();
  const reviews = approves(role);
  return (
    <div className="desk">
      <h1 className="desk__title">{say.dashboard.hello(name)}</h1>
      {reviews ? <SiteHoldNotice /> : null}
      {reviews ? null : <CreateLinks role={role} creates={creates} />}
      <Lists role={role} />
      <FirstPageSearch />
      {reviews ? <CreateLinks role={role} creates={creates} /> : null}
      <p>
        <DeskLink href="/admin/valutazioni">{say.ratings.title}</DeskLink>
      </p>
    </div>
  );
}
