// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { namedFor } from '../../access/names.ts';
import { wholeOf } from '../../content/parts.ts';
import { spoken } from '../../i18n/said.ts';
import { published } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import {
  coursesWith,
  droppedBy,
  isListedOnline,
  onlineLessonsOf,
  waitingCourses,
} from './listed-lessons.ts';
import { SENTENCES } from './messages.ts';
import { NOT_PUBLISHED } from './references.ts';

/** Code of the requirement that a course lists a lesson. */
export const NO_WAY_BACK = 'no-way-back';

/** What the form shows at the place of the course that lists a lesson. */
export const WAY_BACK_FIELD = 'deskPartOf';

/**
 * The course with which a lesson is sent: one that is not withdrawn, or went with the lesson, before others; of these the
 * one that was begun first.
 */
async function courseToSend(
  req: PayloadRequest,
  lesson: string,
  courses: readonly string[],
): Promise<{ readonly id: string; readonly online: boolean } | undefined> {
  const rows = await published.findAmong(req, 'id', [lesson, ...courses], {
    select: { withdrawn: true, revision: true },
  });
  const standing = new Map(rows.map((row) => [row.id, row]));
  const gone = standing.get(lesson);
  const isThere = (id: string): boolean => !standing.get(id)?.withdrawn;
  const wentWithIt = (id: string): boolean =>
    gone?.withdrawn === true && standing.get(id)?.revision === gone.revision;
  const id = courses.find(isThere) ?? courses.find(wentWithIt) ?? courses[0];
  return id === undefined ? undefined : { id, online: standing.get(id)?.withdrawn === false };
}

/**
 * A lesson has a way back: a course lists it that is online, waits, or is sent with it.
 * @param together ids of documents that are sent with it
 * @returns `absent`: the course to send with it
 */
export async function wayBack(
  req: PayloadRequest,
  document: PublishedDocument,
  together: readonly string[],
): Promise<{ readonly issues: readonly Issue[]; readonly absent: readonly Reference[] }> {
  const nothing = { issues: [], absent: [] };
  if (document.type !== 'lesson' || (await isListedOnline(req, document.id))) return nothing;
  const listing = await coursesWith(req, document.id);
  if (listing.all.some((id) => together.includes(id))) return nothing;
  if ((await waitingCourses(req, document.id)).length > 0) return nothing;
  const course = await courseToSend(req, document.id, listing.own);
  const title = course && (await namedFor(req, [course.id]))[0]?.title;
  const said = course ? SENTENCES.courseToSend(title, course.online) : SENTENCES.noCourse;
  const issue = {
    code: course ? NOT_PUBLISHED : NO_WAY_BACK,
    field: WAY_BACK_FIELD,
    message: spoken(said, req.i18n.language),
  };
  return { issues: [issue], absent: course ? [{ type: 'course', id: course.id }] : [] };
}

/** Lessons that would be online without a course that lists them, each at the field of the course. */
async function strandedOnes(
  req: PayloadRequest,
  lessons: readonly string[],
  approving: boolean,
): Promise<Issue[]> {
  const titles = new Map((await namedFor(req, lessons)).map(({ id, title }) => [id, title]));
  return lessons.map((id) => ({
    code: NO_WAY_BACK,
    field: wholeOf('course')?.field ?? '',
    message: spoken(SENTENCES.stranded(titles.get(id), approving), req.i18n.language),
  }));
}

/**
 * A course that takes a lesson out leaves it no way back, unless another one lists it.
 * @param together ids of documents that are sent with it
 */
export async function strandedIssues(
  req: PayloadRequest,
  document: PublishedDocument,
  together: readonly string[],
): Promise<Issue[]> {
  const stranded: string[] = [];
  for (const lesson of await droppedBy(req, document)) {
    const others = (await coursesWith(req, lesson)).all.filter((id) => id !== document.id);
    const isSent = others.some((id) => together.includes(id));
    if (!isSent && !(await isListedOnline(req, lesson, document.id))) stranded.push(lesson);
  }
  return strandedOnes(req, stranded, false);
}

/** Lessons whose way back changes when documents go online. Asked before they do. */
export interface TouchedLessons {
  /** They go online themselves. */
  readonly coming: readonly string[];
  /** They are online, and a course lets them go. */
  readonly dropped: readonly string[];
}

export async function touchedLessons(
  db: Db,
  documents: readonly PublishedDocument[],
): Promise<TouchedLessons> {
  const coming = documents.filter(({ type }) => type === 'lesson').map(({ id }) => id);
  const dropped = new Set<string>();
  for (const document of documents)
    for (const lesson of await droppedBy(db, document)) dropped.add(lesson);
  return { coming, dropped: [...dropped].filter((id) => !coming.includes(id)) };
}

/**
 * Of lessons that were touched, those that no course online lists, as it is now: sent one by one and each right then,
 * their courses may have let them go since. Asked in the transaction that put them online.
 */
export async function wayBackIssues(
  req: PayloadRequest,
  { coming, dropped }: TouchedLessons,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const lesson of coming) {
    if (await isListedOnline(req, lesson)) continue;
    const waiting = (await waitingCourses(req, lesson)).map(({ document }) => document);
    const [course] = await namedFor(req, waiting);
    const said =
      waiting.length > 0 ? SENTENCES.courseToApprove(course?.title) : SENTENCES.noCourseOnline;
    const message = spoken(said, req.i18n.language);
    issues.push({ code: NO_WAY_BACK, field: WAY_BACK_FIELD, message });
  }
  const stranded: string[] = [];
  for (const lesson of dropped) if (!(await isListedOnline(req, lesson))) stranded.push(lesson);
  return [...issues, ...(await strandedOnes(req, stranded, true))];
}

/** Lessons online that only this course lists. */
export async function onlyListedBy(db: Db, course: PublishedDocument): Promise<string[]> {
  const only: string[] = [];
  for (const lesson of await onlineLessonsOf(db, course))
    if (!(await isListedOnline(db, lesson, course.id))) only.push(lesson);
  return only;
}
