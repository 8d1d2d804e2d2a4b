// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import type { PayloadRequest } from 'payload';
import { namedFor } from '../../access/names.ts';
import { wholeOf } from '../../content/parts.ts';
import { spoken } from '../../i18n/said.ts';
import { referrersOf } from '../../records/reference-uses.ts';
import { published, type SubmissionRow, submissions } from '../../records/rows.ts';
import { type Db, table } from '../../records/table.ts';
import { SENTENCES } from './messages.ts';
import { NOT_PUBLISHED } from './references.ts';

/** Code of the requirement that a course lists a lesson. */
export const NO_WAY_BACK = 'no-way-back';

/** What the form shows at the place of the course that lists a lesson. */
export const WAY_BACK_FIELD = 'deskPartOf';

const courses = table<{ readonly id: string }>(COLLECTION_OF.course);

/** Ids of the courses whose working copies list a lesson, in the order in which they were begun. */
export async function coursesWith(db: Db, lesson: string): Promise<string[]> {
  const { field = '', when } = wholeOf('course') ?? {};
  const rows = await courses.find(db, {
    where: {
      and: [
        { [field]: { equals: lesson } },
        ...(when ? [{ [when.field]: { equals: when.is } }] : []),
      ],
    },
    sort: 'createdAt',
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Ids of the lessons that a document lists; a link in a text is none. */
const lessonsIn = (document: PublishedDocument): string[] =>
  document.type === 'course' && document.delivery.kind === 'here'
    ? document.delivery.lessons.map(({ id }) => id)
    : [];

const lists = (canonical: string, lesson: string): boolean =>
  lessonsIn(JSON.parse(canonical) as PublishedDocument).includes(lesson);

/** Is there a course online that lists a lesson? @param besides a course that does not count */
async function isListedOnline(db: Db, lesson: string, besides?: string): Promise<boolean> {
  const ids = (await referrersOf(db, lesson))
    .filter(({ type, id }) => type === 'course' && id !== besides)
    .map(({ id }) => id);
  if (ids.length === 0) return false;
  const rows = await published.find(db, {
    where: { id: { in: ids } },
    select: { canonical: true },
  });
  return rows.some(({ canonical }) => lists(canonical, lesson));
}

/** The submissions of courses that wait and list a lesson which no course online lists. */
export async function waitingCourses(db: Db, lesson: string): Promise<SubmissionRow[]> {
  if (await isListedOnline(db, lesson)) return [];
  const slots = await coursesWith(db, lesson);
  if (slots.length === 0) return [];
  const rows = await submissions.find(db, { where: { slot: { in: slots } } });
  return rows.filter(({ canonical }) => lists(canonical, lesson));
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
  if (listing.some((id) => together.includes(id))) return nothing;
  if ((await waitingCourses(req, document.id)).length > 0) return nothing;
  const [course] = listing;
  const title = (await namedFor(req, listing.slice(0, 1)))[0]?.title;
  const said = course ? SENTENCES.courseNotOnline(title) : SENTENCES.noCourse;
  const issue = {
    code: course ? NOT_PUBLISHED : NO_WAY_BACK,
    field: WAY_BACK_FIELD,
    message: spoken(said, req.i18n.language),
  };
  return { issues: [issue], absent: course ? [{ type: 'course', id: course }] : [] };
}

/** Lessons that are online, which a course online lists and would list no more. */
async function dropped(db: Db, document: PublishedDocument): Promise<string[]> {
  const online = await published.first(db, { id: { equals: document.id } });
  if (!online || online.withdrawn) return [];
  const kept = new Set(lessonsIn(document));
  const gone = lessonsIn(JSON.parse(online.canonical) as PublishedDocument).filter(
    (id) => !kept.has(id),
  );
  if (gone.length === 0) return [];
  const rows = await published.find(db, {
    where: { and: [{ id: { in: gone } }, { withdrawn: { equals: false } }] },
    select: { type: true },
  });
  return rows.map(({ id }) => id);
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
  if (document.type !== 'course') return [];
  const stranded: string[] = [];
  for (const lesson of await dropped(req, document)) {
    const others = (await coursesWith(req, lesson)).filter((id) => id !== document.id);
    const isSent = others.some((id) => together.includes(id));
    if (!isSent && !(await isListedOnline(req, lesson, document.id))) stranded.push(lesson);
  }
  return (await namedFor(req, stranded)).map(({ title }) => ({
    code: NO_WAY_BACK,
    field: wholeOf('course')?.field ?? '',
    message: spoken(SENTENCES.stranded(title), req.i18n.language),
  }));
}
