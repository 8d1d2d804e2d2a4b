// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Line, perLocale, Slug } from './values.ts';
import { verification } from './verification.ts';

/** Drawings of topics: a closed set that the site ships. `page` is for a topic that none of the others fits. */
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
  'family',
  'hook',
  'laptop',
  'page',
] as const;

/** A subject under which contents are filed. */
export const Topic = z.strictObject({
  ...envelope('topic'),
  icon: z.enum(TOPIC_ICONS),
  ...verification,
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      title: Line.max(80),
      /** What it is, in one line. */
      summary: Summary,
    }),
  ),
});

export type TopicIcon = (typeof TOPIC_ICONS)[number];

export type Topic = z.infer<typeof Topic>;
