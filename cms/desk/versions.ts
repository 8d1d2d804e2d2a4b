// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { Id } from '@portico/shared/contract/values';
import { canonicalJson } from '@portico/shared/canonical';
import type { PayloadRequest } from 'payload';
import { UNTITLED } from '../records/catalogue.ts';
import { history } from '../records/history.ts';
import { catalogue, type SubmittedNote, submissions } from '../records/rows.ts';
import type { SubmissionState } from '../records/states.ts';
import { firstTitle } from '../records/titles.ts';
import { keptVersions, openVersion, type VersionRow } from '../records/versions.ts';
import { VerbError } from '../records/verb-error.ts';
import { presentWorkingCopy } from '../workflow/candidate/presented.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';
import { findDocument, requireAllowed, requirePerson } from '../workflow/subject.ts';
import { findVersion } from '../workflow/versions/find.ts';
import { type Act, actor } from './history.ts';
import type { Target } from './companions.ts';
import { namesIn } from './review.ts';

/** One version of a document in the list. */
export interface VersionItem extends Act {
  /** Absent of the working copy as it is now. */
  readonly id: string | null;
  /** `working`: as it is now; `saved`: kept while somebody wrote; else what became of a submission. */
  readonly kind: 'working' | 'saved' | SubmissionState;
  /** Of a submission: when and by whom it was decided. */
  readonly closed: Act | null;
  readonly reason: string | null;
  /** Of a submission: what readers are told of the change. */
  readonly note: SubmittedNote | null;
  /** When the version was saved that this one brought back. */
  readonly restored: string | null;
}

/** `GET /api/<collection>/<id>/versions` */
export interface Versions {
  /** Empty when it has none. */
  readonly title: string;
  /** The working copy first, then the newest. */
  readonly versions: readonly VersionItem[];
}

/** `GET /api/<collection>/<id>/versions/<version>`: a former text beside the working copy of now. */
export interface VersionBeside {
  readonly before: PublishedDocument;
  readonly after: PublishedDocument;
  readonly same: boolean;
  /** Names of the documents that both refer to, by `<type>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
}

const MORE = { closed: null, reason: null, note: null } as const;

const savedItem = ({ id, by, byName, at, begun, restored }: VersionRow): VersionItem => ({
  ...MORE,
  id,
  kind: 'saved',
  at: at ?? begun,
  by: actor(by, byName),
  restored: restored ?? null,
});

/** Who may change a document may see what it was. */
async function openDocument(req: PayloadRequest, { type, id }: Target) {
  const person = requirePerson(req);
  const found = await findDocument(req, person, type, id);
  requireAllowed(person, 'restore', found);
  return found;
}

/** When the submissions of a document were returned: what is done with it later changes the state of their rows. */
async function returnMoments(req: PayloadRequest, document: string): Promise<Set<string>> {
  const where = { and: [{ document: { equals: document } }, { verb: { equals: 'return' } }] };
  return new Set((await history.find(req, { where, select: { at: true } })).map(({ at }) => at));
}

async function submittedItems(req: PayloadRequest, document: string): Promise<VersionItem[]> {
  const rows = await submissions.find(req, {
    where: { document: { equals: document } },
    select: { canonical: false },
  });
  const returned = await returnMoments(req, document);
  return rows.map((row) => ({
    id: row.id,
    kind: row.closedAt !== null && returned.has(row.closedAt) ? 'returned' : row.state,
    at: row.submittedAt,
    by: actor(row.submittedBy, row.submittedByName),
    closed: row.closedAt ? { at: row.closedAt, by: actor(row.closedBy, row.closedByName) } : null,
    reason: row.reason ?? null,
    note: row.note ?? null,
    restored: null,
  }));
}

/** @throws VerbError `not-found` or `forbidden` when the person may not change the document */
export async function versionsOf(req: PayloadRequest, target: Target): Promise<Versions> {
  const { type, id } = await openDocument(req, target);
  const row = await req.payload.findByID({
    collection: COLLECTION_OF[type],
    id,
    depth: 0,
    select: { updatedAt: true },
    overrideAccess: true,
    req,
  });
  const open = await openVersion(req, id);
  const working: VersionItem = {
    ...MORE,
    id: null,
    kind: 'working',
    at: row.updatedAt,
    by: open ? actor(open.by, open.byName) : null,
    restored: open?.restored ?? null,
  };
  const former = [
    ...(await keptVersions(req, id)).map(savedItem),
    ...(await submittedItems(req, id)),
  ].sort((a, b) => b.at.localeCompare(a.at));
  const known = await catalogue.first(req, { id: { equals: id } });
  // Of the working copy: what is online may be called otherwise.
  const name = firstTitle(known?.titles ?? {}) ?? known?.title;
  const title = name && name !== UNTITLED ? name : '';
  return { title, versions: [working, ...former] };
}

/** Without the notes of its changes, which a working copy has not, and languages in which nothing is written. */
function textOf({ changes: _changes, ...text }: PublishedDocument): string {
  const written = Object.entries(text.locales).filter(([, words]) => Object.keys(words).length > 0);
  return canonicalJson({ ...text, locales: Object.fromEntries(written) });
}

/** @throws VerbError `not-found` also when the version is none of this document, or not any more */
export async function versionOf(
  req: PayloadRequest,
  target: Target,
  version: string,
): Promise<VersionBeside> {
  const found = await openDocument(req, target);
  const id = Id.safeParse(version);
  if (!id.success) throw new VerbError('not-found', WORKFLOW_MESSAGES.noSuchVersion);
  // What is not checked is shown as far as it goes.
  const before = (await (await findVersion(req, found, id.data)).document()) as PublishedDocument;
  const working = await presentWorkingCopy(req, found.type, found.id);
  const after = working.document as PublishedDocument;
  return {
    before,
    after,
    same: textOf(before) === textOf(after),
    names: await namesIn(req, [before, after]),
  };
}
