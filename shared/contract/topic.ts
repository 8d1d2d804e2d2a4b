// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Line, perLocale, Slug } from './values.ts';

/** Drawn icons of topics: a closed set that the site ships. */
export const TOPIC_ICONS = [
  'mail',
  'lock',
  'phone',
  'shield',
  'people',
  'chip',
  'coin',
  'city',
  'book',
  'spark',
] as const;

/** A subject under which contents are filed. */
export const Topic = z.strictObject({
  ...envelope('topic'),
  icon: z.enum(TOPIC_ICONS),
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      title: Line.max(80),
      /** What it is, in one line. */
      summary: Summary,
    }),
  ),
});

export type Topic = z.infer<typeof Topic>;
