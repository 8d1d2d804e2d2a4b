// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import { wholeOf, wholeWith } from '../../content/parts.ts';
import { readOwnership } from '../../records/ownership.ts';
import { referrersOf } from '../../records/reference-uses.ts';
import { published, type SubmissionRow, submissions } from '../../records/rows.ts';
import { type Db, table } from '../../records/table.ts';
import { idIn } from '../../values/relation-id.ts';

/** Does its page need another one that leads back? A lesson its course, the check of a lesson that lesson. */
export const needsWhole = (document: PublishedDocument): boolean =>
  document.type === 'lesson' || (document.type === 'quiz' && document.use === 'check');

/** What a document lists: the lessons of a course, the quiz of a lesson; a link in a text is none. */
export function partsListed(document: PublishedDocument): readonly Reference[] {
  if (document.type === 'course')
    return document.delivery.kind === 'here' ? document.delivery.lessons : [];
  return document.type === 'lesson' && document.quiz ? [document.quiz] : [];
}

/** Ids of the documents whose working copies list a part, in the order in which they were begun. */
interface Listing {
  readonly all: readonly string[];
  /** Those of the organisation of the part: what others draft is no business of its writers. */
  readonly own: readonly string[];
}

export async function wholesWith(db: Db, part: Reference): Promise<Listing> {
  const above = wholeWith(part.type);
  if (!above) return { all: [], own: [] };
  const { field, when } = above.whole;
  const wholes = table<{ readonly id: string; readonly organisation?: unknown }>(
    COLLECTION_OF[above.type],
  );
  const rows = await wholes.find(db, {
    where: {
      and: [
        { [field]: { equals: part.id } },
        ...(when ? [{ [when.field]: { equals: when.is } }] : []),
      ],
    },
    sort: 'createdAt',
    select: { organisation: true },
  });
  const owner = await readOwnership(db, part.type, part.id);
  const isOwn = ({ organisation }: (typeof rows)[number]): boolean =>
    (idIn(organisation) ?? null) === owner?.organisation;
  return { all: rows.map(({ id }) => id), own: rows.filter(isOwn).map(({ id }) => id) };
}

const parsed = (canonical: string): PublishedDocument => JSON.parse(canonical) as PublishedDocument;

const lists = (canonical: string, part: Reference): boolean =>
  partsListed(parsed(canonical)).some(({ id }) => id === part.id);

/** Is there a document online that lists a part? @param besides ids of documents that do not count */
export async function isListedOnline(
  db: Db,
  part: Reference,
  besides: readonly string[] = [],
): Promise<boolean> {
  const above = wholeWith(part.type)?.type;
  const ids = (await referrersOf(db, part.id))
    .filter(({ type, id }) => type === above && !besides.includes(id))
    .map(({ id }) => id);
  const rows = await published.findAmong(db, 'id', ids, { select: { canonical: true } });
  return rows.some(({ canonical }) => lists(canonical, part));
}

/**
 * The submissions that wait and list a part which nothing online lists: one of them has to go online with it. Those of
 * its own organisation, and where none of these waits, others.
 */
export async function waitingWholes(db: Db, part: Reference): Promise<SubmissionRow[]> {
  if (await isListedOnline(db, part)) return [];
  const { all, own } = await wholesWith(db, part);
  const rows = await submissions.findAmong(db, 'slot', all);
  const waiting = rows.filter(({ canonical }) => lists(canonical, part));
  const ours = waiting.filter(({ document }) => own.includes(document));
  return ours.length > 0 ? ours : waiting;
}

/** Those of some documents that are online and need another one that leads back to it. */
export async function partsOnline(db: Db, parts: readonly Reference[]): Promise<Reference[]> {
  const ids = parts.map(({ id }) => id);
  const rows = await published.findAmong(db, 'id', ids, {
    where: { withdrawn: { equals: false } },
    select: { type: true, canonical: true },
  });
  return rows
    .filter(({ canonical }) => needsWhole(parsed(canonical)))
    .map(({ type, id }) => ({ type, id }));
}

/** Parts that are online, which a document lists as it is online. */
export async function onlinePartsOf(db: Db, document: Reference): Promise<Reference[]> {
  if (!wholeOf(document.type)) return [];
  const online = await published.first(db, { id: { equals: document.id } });
  if (!online || online.withdrawn) return [];
  return partsOnline(db, partsListed(parsed(online.canonical)));
}

/** Parts that are online, which a document online lists and would list no more. */
export async function droppedBy(db: Db, document: PublishedDocument): Promise<Reference[]> {
  const kept = new Set(partsListed(document).map(({ id }) => id));
  return (await onlinePartsOf(db, document)).filter(({ id }) => !kept.has(id));
}
