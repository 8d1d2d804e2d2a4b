// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { Line, perLocale, reference, Slug } from './values.ts';
import { verification } from './verification.ts';
import { Video, videoIssues } from './video.ts';

export const LessonContent = z.strictObject({
  slug: Slug,
  title: Line.max(120),
  summary: Summary,
  /** Picture at the top. */
  picture: Picture.optional(),
  video: Video.optional(),
  body: RichText.min(1),
  /** Something to try at once, with one's own telephone or computer. */
  exercise: RichText.min(1).optional(),
});

/**
 * One lesson. Its course is the one that lists it (`Course.delivery.lessons`): the order of lessons, the way back and
 * the level come from there. Its minutes are computed: `shared/minutes.ts`.
 */
export const Lesson = z
  .strictObject({
    ...envelope('lesson'),
    organisation: reference('organisation'),
    topics: z.array(reference('topic')).min(1).max(5),
    audiences: z.array(z.enum(AUDIENCES)).min(1),
    /** Minutes that the exercise takes. */
    exerciseMinutes: z.int().min(1).max(120).optional(),
    /** What checks at its end what was learnt. */
    quiz: reference('quiz').optional(),
    /** Materials for somebody who teaches it. */
    kit: reference('kit').optional(),
    ...verification,
    locales: perLocale(LessonContent),
  })
  .superRefine(({ locales }, context) => {
    for (const [locale, content] of Object.entries(locales))
      for (const { path, ...issue } of content?.video ? videoIssues(content.video, locale) : [])
        context.addIssue({
          code: 'custom',
          ...issue,
          path: ['locales', locale, 'video', ...path],
        });
  });

export type Lesson = z.infer<typeof Lesson>;
