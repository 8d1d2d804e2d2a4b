// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from '../access/person.ts';
import { openRemarks } from '../records/remarks.ts';
import {
  type PublishedRow,
  type SubmissionRow,
  type SubmittedNote,
  submissions,
} from '../records/rows.ts';
import { deriveState } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import { MAX_ITEMS } from '../values/max-items.ts';
import { MAX_TOGETHER } from '../values/max-together.ts';
import type { Found } from '../workflow/subject.ts';
import { type Act, type Actor, actor } from './history.ts';
import { type ListItem, listItem, onlineOf, readableBy } from './list-item.ts';
import { type PendingFacts, pendingFacts } from './pending-facts.ts';
import { type Grouped, groupedByWhole } from './pending-groups.ts';
import { type Asker, type Permission, toApprove } from './permissions.ts';

/** The submission that waits for approval. */
export interface PendingSubmission extends Act {
  readonly digest: string;
  /** Everybody who wrote a part of it. */
  readonly writers: readonly Actor[];
  /** Languages that were sent. */
  readonly languages: readonly string[];
  /** Languages that it takes off the site. */
  readonly offline: readonly string[];
  /** When it comes online, and when it goes; ISO 8601 in UTC. */
  readonly publishAt: string | null;
  readonly withdrawAt: string | null;
  /** What readers are told of the change; `null` of a first text. */
  readonly note: SubmittedNote | null;
}

export function pendingSubmission(row: SubmissionRow): PendingSubmission {
  const writers = new Map(row.contributors.map(({ user, name }) => [user, { id: user, name }]));
  return {
    digest: row.digest,
    at: row.submittedAt,
    by: actor(row.submittedBy, row.submittedByName),
    writers: [...writers.values()],
    languages: row.languages,
    offline: row.offline ?? [],
    publishAt: row.publishAt ?? null,
    withdrawAt: row.withdrawAt ?? null,
    note: row.note ?? null,
  };
}

/** The same in a list. */
export interface PendingItem extends ListItem, PendingFacts, Grouped {
  readonly digest: string;
  /** Nothing of it is online. */
  readonly isNew: boolean;
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
    scheduled: row.state === 'scheduled' ? row : undefined,
    last: row,
    published: online,
  },
});

const itemOf = ({ row, online }: Submitted, act: Act): ListItem =>
  listItem({ ...row, id: row.document, last: row, online }, act);

const SORTS = { pending: 'submittedAt', scheduled: 'publishAt', returned: '-closedAt' } as const;

/** The last submission of each document, when it is in this state. */
async function submissionsIn(
  db: Db,
  person: Person,
  state: 'pending' | 'scheduled' | 'returned',
): Promise<Submitted[]> {
  const rows = await submissions.find(db, {
    where: { and: [{ state: { equals: state } }, readableBy(person, 'document')] },
    sort: SORTS[state],
    // A whole programme waits at once, and is approved together.
    limit: state === 'pending' ? MAX_TOGETHER : MAX_ITEMS,
    select: { canonical: false },
  });
  const online = await onlineOf(
    db,
    rows.map(({ document }) => document),
  );
  return rows.map((row) => ({ row, online: online.get(row.document) }));
}

/** Oldest first, and what belongs together side by side. */
export async function pendingItems(db: Db, asker: Asker): Promise<PendingItem[]> {
  const found = await submissionsIn(db, asker.person, 'pending');
  const facts = await pendingFacts(
    db,
    found.map(({ row }) => row),
  );
  const open = await openRemarks(
    db,
    found.map(({ row }) => row.document),
  );
  const items = found.map((submitted) => {
    const { row, online } = submitted;
    const { document, digest, submittedAt, submittedBy, submittedByName } = row;
    return {
      ...itemOf(submitted, { at: submittedAt, by: actor(submittedBy, submittedByName) }),
      ...(facts.get(document) as PendingFacts),
      digest,
      isNew: online === undefined || online.withdrawn,
      approve: toApprove(asker, foundOf(submitted), open.get(document) ?? 0),
    };
  });
  return groupedByWhole(items, ({ listed }) => listed);
}

/** A text that was approved for later. */
export interface ScheduledItem extends ListItem {
  /** ISO 8601 in UTC. */
  readonly publishAt: string | null;
}

/** Approved for later, the next one first. */
export async function scheduledItems(db: Db, person: Person): Promise<ScheduledItem[]> {
  const found = await submissionsIn(db, person, 'scheduled');
  return found.map((submitted) => {
    const { closedAt, submittedAt, closedBy, closedByName, publishAt = null } = submitted.row;
    const act = { at: closedAt ?? submittedAt, by: actor(closedBy, closedByName) };
    return { ...itemOf(submitted, act), publishAt };
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
