// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { LEVELS } from '../levels.ts';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Line, perLocale, reference, Slug } from './values.ts';
import { verification } from './verification.ts';

/** By a theme (e-mail, personal data, devices, scams), or for an audience. */
export const PATH_KINDS = ['theme', 'profile'] as const;

/** One thing to do, and why it is worth it. */
export const PathStep = z.strictObject({
  to: reference('course', 'lesson', 'article', 'quiz', 'event', 'kit'),
  why: Line.max(200),
});

/** A way through the portal: what to read and try, in order. Steps that are gone or lack the language are left out. */
export const LearningPath = z.strictObject({
  ...envelope('path'),
  organisation: reference('organisation'),
  kind: z.enum(PATH_KINDS),
  /** Where it begins: the level test leads to the paths of a reader's level. */
  level: z.enum(LEVELS),
  /** Of a profile the first is whose path it is: it stands at the top of that audience's page. */
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  topics: z.array(reference('topic')).min(1).max(5),
  ...verification,
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      title: Line.max(120),
      summary: Summary,
      steps: z.array(PathStep).min(2).max(20),
    }),
  ),
});

export type LearningPath = z.infer<typeof LearningPath>;
