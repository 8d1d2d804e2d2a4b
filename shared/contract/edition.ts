// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { RichText } from './rich-text.ts';
import { check, CivilDate, Line, perLocale, reference, Slug, WebUrl } from './values.ts';

/** Key of a track inside its edition, the same in every language. */
export const TrackKey = Slug.max(40);

/** One edition of a recurring event, for example Milano Digital Week 2024, with its tracks. */
export const Edition = z
  .strictObject({
    ...envelope('edition'),
    /** First day. */
    start: CivilDate,
    /** Last day. */
    end: CivilDate,
    organisers: z.array(reference('organisation')),
    website: WebUrl.optional(),
    locales: perLocale(
      z.strictObject({
        slug: Slug,
        title: Line.max(120),
        /** What the edition is about. */
        theme: Line.optional(),
        summary: Summary,
        /** Names of the tracks, in the order of the programme. */
        tracks: z.array(z.strictObject({ key: TrackKey, name: Line.max(80) })),
        body: RichText.optional(),
      }),
    ),
  })
  .refine(
    (edition) => edition.start <= edition.end,
    check('last-day-before-first', 'must not be before the first day', ['end']),
  );

export type Edition = z.infer<typeof Edition>;
