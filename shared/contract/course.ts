// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { LEVELS } from '../levels.ts';
import { LOCALES } from '../locales.ts';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { Line, perLocale, Prose, reference, Slug, WebUrl } from './values.ts';
import { verification } from './verification.ts';

/** What a course elsewhere asks of its readers. */
export const COURSE_DEMANDS = ['registration', 'data', 'payment'] as const;

export const CourseContent = z.strictObject({
  slug: Slug,
  title: Line.max(120),
  summary: Summary,
  picture: Picture.optional(),
  /** Each completes «Alla fine sai …». */
  outcomes: z.array(Line.max(160)).min(3).max(6),
  /** For whom it is, in words. */
  forWhom: Prose.max(600),
  /** What it is about. */
  body: RichText.min(1).optional(),
  /** What it costs, in words; of a free one what one may pay for all the same. */
  cost: Line.optional(),
  /** What one must know before one begins: registration, certificate, licence. */
  conditions: Prose.max(600).optional(),
});

/** Lessons of one course at most. */
export const MAX_LESSONS = 40;

/** A course: lessons in order, here or with somebody else. Source: schema.org Course, CourseInstance, Syllabus. */
export const Course = z.strictObject({
  ...envelope('course'),
  /** Who teaches; the first answers for the text. */
  providers: z.array(reference('organisation')).min(1).max(6),
  level: z.enum(LEVELS),
  topics: z.array(reference('topic')).min(1).max(5),
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  delivery: z.discriminatedUnion('kind', [
    /** On this portal: its minutes are the sum of those of its lessons, its languages those of its text. */
    z.strictObject({
      kind: z.literal('here'),
      /** In the order in which they are read. A lesson belongs to one course. */
      lessons: z.array(reference('lesson')).min(1).max(MAX_LESSONS),
    }),
    /** With somebody else. What it asks of the reader is said before the link. */
    z.strictObject({
      kind: z.literal('elsewhere'),
      url: WebUrl,
      minutes: z.int().min(1).max(6000),
      languages: z.array(z.enum(Object.keys(LOCALES) as (keyof typeof LOCALES)[])).min(1),
      demands: z.array(z.enum(COURSE_DEMANDS)),
    }),
  ]),
  /** Courses to take first. */
  prerequisites: z.array(reference('course')).max(5),
  free: z.boolean(),
  ...verification,
  locales: perLocale(CourseContent),
});

export type Course = z.infer<typeof Course>;
