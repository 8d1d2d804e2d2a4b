// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, type DocumentType } from '@portico/shared/contract/document';
import type { PayloadRequest, Where } from 'payload';
import { ruleFor } from '../access/can.ts';
import type { Person } from '../access/person.ts';
import { scopeOf } from '../access/scope.ts';
import { COLLECTION_OF } from '../collections/slugs.ts';
import { permission } from './permissions.ts';
import {
  type CatalogueRow,
  catalogue,
  type PublishedRow,
  published,
  type SubmissionRow,
  submissions,
} from './rows.ts';
import { deriveState } from './state.ts';
import { named, urlsOf } from './status.ts';
import { type Found, requirePerson } from './subject.ts';
import type { Db } from './table.ts';

/** Nobody works through more on one page; the lists of the collections have the rest. */
const MOST = 100;

/** What a person may read, over the columns that all tables of the workflow share. */
function readable(person: Person, idColumn: 'id' | 'document'): Where {
  const parts = DOCUMENT_TYPES.flatMap((type): Where[] => {
    const scope = scopeOf(person, 'read', type);
    if (scope === false) return [];
    const ofType: Where = { type: { equals: type } };
    if (scope === true) return [ofType];
    // `id` in the scope means the document; in submissions that is another column.
    const renamed = Object.fromEntries(
      Object.entries(scope).map(([key, value]) => [key === 'id' ? idColumn : key, value]),
    );
    return [{ and: [ofType, renamed] }];
  });
  return parts.length > 0 ? { or: parts } : { id: { exists: false } };
}

interface Seen {
  readonly type: DocumentType;
  readonly id: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly last?: SubmissionRow | undefined;
  readonly online?: PublishedRow | undefined;
}

const rowOf = (seen: Seen, at: string, by: ReturnType<typeof named>) => ({
  collection: COLLECTION_OF[seen.type],
  type: seen.type,
  id: seen.id,
  title: seen.title,
  organisation: seen.organisation,
  state: deriveState(seen.online, seen.last),
  at,
  by,
});

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

/** The last submission of each document, of those that are in a state. */
async function submissionsIn(
  db: Db,
  person: Person,
  state: 'pending' | 'returned',
): Promise<SubmissionRow[]> {
  const rows = await submissions.find(db, {
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
  return rows;
}

/** A document that was returned and then sent again waits; one that was published since is done. */
async function withoutNewer(db: Db, rows: readonly SubmissionRow[]): Promise<SubmissionRow[]> {
  if (rows.length === 0) return [];
  const all = await submissions.find(db, {
    where: { document: { in: rows.map(({ document }) => document) } },
    select: { document: true, submittedAt: true },
  });
  const newest = new Map<string, string>();
  for (const { document, submittedAt } of all)
    if (submittedAt > (newest.get(document) ?? '')) newest.set(document, submittedAt);
  return rows.filter(({ document, submittedAt }) => newest.get(document) === submittedAt);
}

async function onlineOf(db: Db, ids: readonly string[]): Promise<Map<string, PublishedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await published.find(db, {
    where: { id: { in: [...ids] } },
    select: { type: true, digest: true, withdrawn: true, slugs: true, modified: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

const seenIn = (row: SubmissionRow, online: PublishedRow | undefined): Seen => ({
  type: row.type,
  id: row.document,
  title: row.title,
  organisation: row.organisation,
  last: row,
  online,
});

async function waitingRows(db: Db, person: Person) {
  const rows = await submissionsIn(db, person, 'pending');
  const online = await onlineOf(
    db,
    rows.map(({ document }) => document),
  );
  return rows.map((row) => {
    const former = online.get(row.document);
    return {
      ...rowOf(seenIn(row, former), row.submittedAt, named(row.submittedBy, row.submittedByName)),
      digest: row.digest,
      approve: permission(person, 'approve', foundOf(row, former)),
    };
  });
}

async function returnedRows(db: Db, person: Person) {
  const rows = await withoutNewer(db, await submissionsIn(db, person, 'returned'));
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

async function publishedRows(db: Db, person: Person, withdrawn: boolean) {
  const rows = await published.find(db, {
    where: { and: [{ withdrawn: { equals: withdrawn } }, readable(person, 'id')] },
    sort: withdrawn ? '-withdrawnAt' : '-modified',
    limit: MOST,
    select: {
      type: true,
      title: true,
      organisation: true,
      modified: true,
      withdrawn: true,
      withdrawnAt: true,
      withdrawnReason: true,
      slugs: true,
    },
  });
  return rows.map((row) => ({
    ...rowOf({ ...row, online: row }, row.withdrawnAt ?? row.modified, null),
    reason: row.withdrawnReason ?? null,
    urls: urlsOf(row),
  }));
}

/** When the working copies were last saved, by id. */
async function savedAt(
  req: PayloadRequest,
  rows: readonly Pick<CatalogueRow, 'id' | 'type'>[],
): Promise<Map<string, string>> {
  const saved = new Map<string, string>();
  for (const type of new Set(rows.map((row) => row.type))) {
    const { docs } = await req.payload.find({
      collection: COLLECTION_OF[type],
      where: { id: { in: rows.filter((row) => row.type === type).map(({ id }) => id) } },
      select: { updatedAt: true },
      depth: 0,
      pagination: false,
      // The catalogue has been asked for what the person may read.
      overrideAccess: true,
      req,
    });
    for (const { id, updatedAt } of docs) saved.set(String(id), updatedAt);
  }
  return saved;
}

/** What was begun and never sent, newest first. */
async function draftRows(req: PayloadRequest, person: Person) {
  const rows = await catalogue.find(req, {
    where: { and: [{ published: { equals: false } }, readable(person, 'id')] },
    limit: MOST * 2,
    sort: 'title',
  });
  const ids = rows.map(({ id }) => id);
  const sent =
    ids.length === 0
      ? []
      : await submissions.find(req, {
          where: { document: { in: ids } },
          select: { document: true, state: true, submittedAt: true },
          sort: 'submittedAt',
        });
  const last = new Map(sent.map((row) => [row.document, row]));
  const online = await onlineOf(req, ids);
  const saved = await savedAt(req, rows);
  return rows
    .flatMap((row: CatalogueRow) => {
      const at = saved.get(row.id);
      const seen: Seen = { ...row, last: last.get(row.id), online: online.get(row.id) };
      const state = deriveState(seen.online, seen.last);
      return at && (state === 'draft' || state === 'recalled') ? [rowOf(seen, at, null)] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

type Rows = readonly ReturnType<typeof rowOf>[];

/** Puts the names of the organisations in the place of their ids. */
async function withNames(db: Db, lists: Readonly<Record<string, Rows>>): Promise<object> {
  const ids = new Set(
    Object.values(lists)
      .flat()
      .flatMap(({ organisation }) => organisation ?? []),
  );
  const rows = await catalogue.find(db, { where: { id: { in: [...ids] } } });
  const names = new Map(rows.map(({ id, title }) => [id, title]));
  return Object.fromEntries(
    Object.entries(lists).map(([list, members]) => [
      list,
      members.map((row) => ({ ...row, organisation: names.get(row.organisation ?? '') ?? null })),
    ]),
  );
}

const reviews = (person: Person): boolean =>
  DOCUMENT_TYPES.some((type) => ruleFor(person, 'approve', type) !== undefined);

/** What waits for this person, oldest first; see `components/api/types.ts`. */
export async function deskOf(req: PayloadRequest): Promise<object> {
  const person = requirePerson(req);
  const waiting = await waitingRows(req, person);
  return withNames(req, {
    waiting: reviews(person) ? waiting : [],
    returned: await returnedRows(req, person),
    pending: reviews(person) ? [] : waiting,
    drafts: await draftRows(req, person),
    online: await publishedRows(req, person, false),
    withdrawn: await publishedRows(req, person, true),
  });
}
