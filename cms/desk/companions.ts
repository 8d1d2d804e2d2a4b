// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Issue } from '@portico/shared/errors';
import type { ReadingScore } from '@portico/shared/reading-level';
import type { PublishedDocument } from '@portico/shared/contract/document';
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { namedFor } from '../access/names.ts';
import { titleOf } from '../records/catalogue.ts';
import { type PublishedRow, published, type SubmissionRow, submissions } from '../records/rows.ts';
import { VerbError } from '../records/verb-error.ts';
import { type Candidate, makeCandidate } from '../workflow/candidate/candidate.ts';
import { readingLevel, scoreOf } from '../workflow/requirements/reading-level.ts';
import { NOT_PUBLISHED, unpublishedReferences } from '../workflow/requirements/references.ts';
import { needsWhole, partsListed, waitingWholes } from '../workflow/requirements/listed-parts.ts';
import { findDocument } from '../workflow/subject.ts';
import { MAX_TOGETHER } from '../values/max-together.ts';
import { adviceOn } from './advice.ts';
import { type AskedNote, noteOf } from './note.ts';
import { type Asker, permission } from './permissions.ts';

/** A document that goes with another, because the other refers to it and it is not online. */
interface Companion {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
}

export interface CompanionToSubmit extends Companion {
  /** It lacks only that its own companions are online. */
  readonly ready: boolean;
  /** It was withdrawn, and comes back. */
  readonly withdrawn?: true;
  /** It is online, and its readers are told what changes. */
  readonly note?: AskedNote;
  /** What to look at in it before it is sent, where there is something; it stops nothing. */
  readonly advice?: readonly Issue[];
}

export interface CompanionToApprove extends Companion {
  /** Of its pending submission. */
  readonly digest: string;
  /** When it is below the reading level of its audience. */
  readonly level: ReadingScore | null;
}

/** A document that the desk asks about. */
export interface Target {
  readonly type: DocumentType;
  readonly id: string;
}

/** Does it lack only that others are online? */
const lacksOnlyReferences = ({ document, issues }: Candidate): boolean =>
  document !== undefined && issues.every(({ code }) => code === NOT_PUBLISHED);

/** Number of the revision with which a document went from the site; `undefined` for one that did not. */
const goneWith = (row: PublishedRow | undefined): number | undefined =>
  row?.withdrawn ? row.revision : undefined;

/** Why a document may go with others. */
interface Asked extends Target {
  /** It is a part that another one lists: a lesson of a course, the check of a lesson. */
  readonly listed: boolean;
}

/** What a candidate needs. */
function askedBy({ document, absent }: Candidate): Asked[] {
  const parts = document ? partsListed(document).map(({ id }) => id) : [];
  return absent.map(({ type, id }) => ({ type, id, listed: parts.includes(id) }));
}

/**
 * What was withdrawn was withdrawn for a reason: it is submitted by itself, or with what went with it. A part comes back
 * with anything that lists it.
 * @param gone the revision with which the first document went from the site
 */
const mayComeAlong = (row: PublishedRow | undefined, listed: boolean, gone: number | undefined) =>
  !row?.withdrawn || listed || (gone !== undefined && goneWith(row) === gone);

interface FoundCandidate {
  readonly candidate: Candidate;
  readonly withdrawn: boolean;
  readonly note: AskedNote | null;
}

/**
 * The candidate of a document, and what is known of it; `undefined` when the person may not submit it with others.
 * @param gone the revision with which the first document went from the site
 * @param together ids of those that are sent with it
 */
async function candidateToSubmit(
  req: PayloadRequest,
  asker: Asker,
  { type, id, listed }: Asked,
  gone: number | undefined,
  together: readonly string[],
): Promise<FoundCandidate | undefined> {
  try {
    const found = await findDocument(req, asker.person, type, id);
    if (!permission(asker, 'submit', found).allowed) return undefined;
    const { published: online } = found.standing;
    if (!mayComeAlong(online, listed, gone)) return undefined;
    const candidate = await makeCandidate(req, { type, id }, online, {}, together);
    const note = noteOf(found.standing, candidate);
    return { candidate, withdrawn: online?.withdrawn ?? false, note };
  } catch (error) {
    if (error instanceof VerbError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/**
 * The documents to submit with this one, and with each other. Empty when the document lacks more than published
 * references, or when the person may not submit one of them.
 */
export async function companionsToSubmit(
  req: PayloadRequest,
  asker: Asker,
  first: Candidate,
): Promise<readonly CompanionToSubmit[]> {
  if (!lacksOnlyReferences(first)) return [];
  const gone = goneWith(await published.first(req, { id: { equals: first.id } }));
  const group = new Map<string, CompanionToSubmit>();
  const queue = askedBy(first);
  for (let target = queue.shift(); target; target = queue.shift()) {
    const { type, id } = target;
    if (id === first.id || group.has(id)) continue;
    // Larger groups are submitted part by part.
    if (group.size >= MAX_TOGETHER) return [];
    const together = [first.id, ...group.keys(), id, ...queue.map((other) => other.id)];
    const found = await candidateToSubmit(req, asker, target, gone, together);
    if (!found) return [];
    const { candidate, withdrawn, note } = found;
    const advice = adviceOn(type, candidate.presented, req.i18n.language, candidate.issues);
    group.set(id, {
      collection: COLLECTION_OF[type],
      id,
      title: titleOf(type, candidate.presented),
      ready: lacksOnlyReferences(candidate),
      ...(withdrawn && { withdrawn }),
      ...(note && { note }),
      ...(advice.length > 0 && { advice }),
    });
    queue.push(...askedBy(candidate));
  }
  return [...group.values()];
}

/** The submissions that wait and that a document needs: those that it refers to, in its order, and what lists a part. */
async function waitingWith(
  req: PayloadRequest,
  document: PublishedDocument,
): Promise<SubmissionRow[]> {
  const missing = await unpublishedReferences(req, document);
  const referred =
    missing.length === 0
      ? []
      : await submissions.find(req, { where: { slot: { in: missing.map(({ id }) => id) } } });
  const order = new Map(missing.map(({ id }, index) => [id, index]));
  const placeOf = (row: SubmissionRow): number => order.get(row.document) ?? missing.length;
  const inOrder = referred.toSorted((a, b) => placeOf(a) - placeOf(b));
  const above = needsWhole(document) ? await waitingWholes(req, document) : [];
  return [...inOrder, ...above];
}

/** The pending submissions to approve with this document: those that it needs, and that these need in turn. */
export async function companionsToApprove(
  req: PayloadRequest,
  first: PublishedDocument,
): Promise<readonly CompanionToApprove[]> {
  const group = new Map<string, CompanionToApprove>();
  const queue: PublishedDocument[] = [first];
  for (let document = queue.shift(); document; document = queue.shift()) {
    const rows = (await waitingWith(req, document)).filter(
      (row) => row.document !== first.id && !group.has(row.document),
    );
    const ids = rows.map((row) => row.document);
    const nameable = new Set((await namedFor(req, ids)).map(({ id }) => id));
    for (const row of rows.filter((one) => nameable.has(one.document))) {
      const companion = JSON.parse(row.canonical) as PublishedDocument;
      const level = readingLevel(companion);
      group.set(row.document, {
        collection: COLLECTION_OF[row.type],
        id: row.document,
        digest: row.digest,
        title: row.title,
        level: level?.below ? scoreOf(level) : null,
      });
      queue.push(companion);
    }
  }
  return [...group.values()];
}
