// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { wholeOf } from '../../content/parts.ts';
import { readOwnership } from '../../records/ownership.ts';
import { referrersOf } from '../../records/reference-uses.ts';
import { published, type SubmissionRow, submissions } from '../../records/rows.ts';
import { type Db, table } from '../../records/table.ts';
import { idIn } from '../../values/relation-id.ts';

const courses = table<{ readonly id: string; readonly organisation?: unknown }>(
  COLLECTION_OF.course,
);

/** Ids of the courses whose working copies list a lesson, in the order in which they were begun. */
interface Listing {
  readonly all: readonly string[];
  /** Those of the organisation of the lesson: what others draft is no business of its writers. */
  readonly own: readonly string[];
}

export async function coursesWith(db: Db, lesson: string): Promise<Listing> {
  const { field = '', when } = wholeOf('course') ?? {};
  const rows = await courses.find(db, {
    where: {
      and: [
        { [field]: { equals: lesson } },
        ...(when ? [{ [when.field]: { equals: when.is } }] : []),
      ],
    },
    sort: 'createdAt',
    select: { organisation: true },
  });
  const owner = await readOwnership(db, 'lesson', lesson);
  const isOwn = ({ organisation }: (typeof rows)[number]): boolean =>
    (idIn(organisation) ?? null) === owner?.organisation;
  return { all: rows.map(({ id }) => id), own: rows.filter(isOwn).map(({ id }) => id) };
}

/** Ids of the lessons that a document lists; a link in a text is none. */
export const lessonsIn = (document: PublishedDocument): string[] =>
  document.type === 'course' && document.delivery.kind === 'here'
    ? document.delivery.lessons.map(({ id }) => id)
    : [];

const lists = (canonical: string, lesson: string): boolean =>
  lessonsIn(JSON.parse(canonical) as PublishedDocument).includes(lesson);

/** Is there a course online that lists a lesson? @param besides a course that does not count */
export async function isListedOnline(db: Db, lesson: string, besides?: string): Promise<boolean> {
  const ids = (await referrersOf(db, lesson))
    .filter(({ type, id }) => type === 'course' && id !== besides)
    .map(({ id }) => id);
  const rows = await published.findAmong(db, 'id', ids, { select: { canonical: true } });
  return rows.some(({ canonical }) => lists(canonical, lesson));
}

/**
 * The submissions of courses that wait and list a lesson which no course online lists: one of them has to go online with
 * it. Those of its own organisation, and where none of these waits, others.
 */
export async function waitingCourses(db: Db, lesson: string): Promise<SubmissionRow[]> {
  if (await isListedOnline(db, lesson)) return [];
  const { all, own } = await coursesWith(db, lesson);
  const rows = await submissions.findAmong(db, 'slot', all);
  const waiting = rows.filter(({ canonical }) => lists(canonical, lesson));
  const ours = waiting.filter(({ document }) => own.includes(document));
  return ours.length > 0 ? ours : waiting;
}

/** Lessons that are online, which a course online lists. @param document the course, in any version */
export async function onlineLessonsOf(db: Db, document: PublishedDocument): Promise<string[]> {
  if (document.type !== 'course') return [];
  const online = await published.first(db, { id: { equals: document.id } });
  if (!online || online.withdrawn) return [];
  const listed = lessonsIn(JSON.parse(online.canonical) as PublishedDocument);
  const rows = await published.findAmong(db, 'id', listed, {
    where: { withdrawn: { equals: false } },
    select: { type: true },
  });
  return rows.map(({ id }) => id);
}

/** Lessons that are online, which a course online lists and would list no more. */
export async function droppedBy(db: Db, document: PublishedDocument): Promise<string[]> {
  const kept = new Set(lessonsIn(document));
  return (await onlineLessonsOf(db, document)).filter((id) => !kept.has(id));
}
