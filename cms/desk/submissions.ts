// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { type PublishedRow, type SubmissionRow, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import type { Db } from '../records/table.ts';
import type { Found } from '../workflow/subject.ts';
import { actor } from './act.ts';
import { type ListItem, listItem, MAX_ITEMS, onlineOf } from './list-item.ts';
import { type Asker, type Permission, permission } from './permissions.ts';
import { readableBy } from './readable.ts';

/** A submission that waits for approval. */
export interface PendingItem extends ListItem {
  readonly digest: string;
  readonly approve: Permission;
}

/** A submission that was returned. */
export interface ReturnedItem extends ListItem {
  readonly reason: string | null;
}

/** A submission with the row of the same document online. */
interface Submitted {
  readonly row: SubmissionRow;
  readonly online: PublishedRow | undefined;
}

const foundOf = ({ row, online }: Submitted): Found => ({
  type: row.type,
  id: row.document,
  owner: { organisation: row.organisation, edition: row.edition },
  standing: {
    state: deriveState(online, row),
    pending: row.state === 'pending' ? row : undefined,
    last: row,
    published: online,
  },
});

const itemOf = ({ row, online }: Submitted, act: Parameters<typeof listItem>[1]): ListItem =>
  listItem({ ...row, id: row.document, last: row, online }, act);

/** The last submission of each document, when it is in this state. */
async function submissionsIn(
  db: Db,
  person: Person,
  state: 'pending' | 'returned',
): Promise<Submitted[]> {
  const rows = await submissions.find(db, {
    where: { and: [{ state: { equals: state } }, readableBy(person, 'document')] },
    sort: state === 'pending' ? 'submittedAt' : '-closedAt',
    limit: MAX_ITEMS,
    select: {
      document: true,
      type: true,
      state: true,
      digest: true,
      title: true,
      organisation: true,
      edition: true,
      contributors: true,
      submittedBy: true,
      submittedByName: true,
      submittedAt: true,
      closedBy: true,
      closedByName: true,
      closedAt: true,
      reason: true,
      languages: true,
    },
  });
  const online = await onlineOf(
    db,
    rows.map(({ document }) => document),
  );
  return rows.map((row) => ({ row, online: online.get(row.document) }));
}

/** Oldest first. */
export async function pendingItems(db: Db, asker: Asker): Promise<PendingItem[]> {
  const found = await submissionsIn(db, asker.person, 'pending');
  return found.map((submitted) => {
    const { digest, submittedAt, submittedBy, submittedByName } = submitted.row;
    return {
      ...itemOf(submitted, { at: submittedAt, by: actor(submittedBy, submittedByName) }),
      digest,
      approve: permission(asker, 'approve', foundOf(submitted)),
    };
  });
}

/** Returned and not submitted again, newest first. */
export async function returnedItems(db: Db, person: Person): Promise<ReturnedItem[]> {
  const found = await submissionsIn(db, person, 'returned');
  return found.map((submitted) => {
    const { closedAt, submittedAt, closedBy, closedByName, reason } = submitted.row;
    return {
      ...itemOf(submitted, { at: closedAt ?? submittedAt, by: actor(closedBy, closedByName) }),
      reason,
    };
  });
}
