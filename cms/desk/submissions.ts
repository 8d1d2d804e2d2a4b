// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { permission } from './permissions.ts';
import { type PublishedRow, type SubmissionRow, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import { named } from './status.ts';
import type { Found } from '../workflow/subject.ts';
import type { Db } from '../records/table.ts';
import { MOST, readable } from './readable.ts';
import { onlineOf, rowOf, seenIn } from './row.ts';

const foundOf = (row: SubmissionRow, online: PublishedRow | undefined): Found => ({
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

/** The last submission of each document, of those that are in a state: what was sent again is in another one. */
async function submissionsIn(
  db: Db,
  person: Person,
  state: 'pending' | 'returned',
): Promise<SubmissionRow[]> {
  return submissions.find(db, {
    where: { and: [{ state: { equals: state } }, readable(person, 'document')] },
    sort: state === 'pending' ? 'submittedAt' : '-closedAt',
    limit: MOST,
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
}

/** What waits for approval, oldest first. */
export async function waitingRows(req: PayloadRequest, person: Person) {
  const rows = await submissionsIn(req, person, 'pending');
  const online = await onlineOf(
    req,
    rows.map(({ document }) => document),
  );
  return rows.map((row) => {
    const former = online.get(row.document);
    return {
      ...rowOf(seenIn(row, former), row.submittedAt, named(row.submittedBy, row.submittedByName)),
      digest: row.digest,
      approve: permission(person, 'approve', foundOf(row, former), req.i18n.language),
    };
  });
}

/** What was sent back and not sent again. */
export async function returnedRows(db: Db, person: Person) {
  const rows = await submissionsIn(db, person, 'returned');
  const online = await onlineOf(
    db,
    rows.map(({ document }) => document),
  );
  return rows.map((row) => ({
    ...rowOf(
      seenIn(row, online.get(row.document)),
      row.closedAt ?? row.submittedAt,
      named(row.closedBy, row.closedByName),
    ),
    reason: row.reason,
  }));
}
