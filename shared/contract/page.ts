// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { PartialDate } from './partial-date.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { Line, Prose, perLocale, reference, Slug, WebUrl } from './values.ts';
import { verification } from './verification.ts';

/** Where the menu of every page has a link to a page. */
export const MENU_PLACES = ['none', 'main', 'footer'] as const;

/** What a page lists under its text besides the pages below it. */
export const PAGE_LISTS = ['none', 'pillars'] as const;

/** A free page of the city or of the Alliance: who they are, how to join, what they do. */
export const Page = z.strictObject({
  ...envelope('page'),
  /** Who answers for the text; the city when absent. */
  organisation: reference('organisation').optional(),
  /** The page under which it stands. That one stands under none: pages nest two deep. */
  parent: reference('page').optional(),
  menu: z.enum(MENU_PLACES),
  /** Its place among the pages beside it, lowest first; those with the same number by their Italian title. */
  order: z.int().min(0).max(999),
  lists: z.enum(PAGE_LISTS).optional(),
  ...verification,
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      title: Line.max(120),
      summary: Summary,
      /** Picture at the top. */
      picture: Picture.optional(),
      body: RichText.min(1),
      /** What happened, from the first day on. */
      timeline: z
        .array(
          z.strictObject({
            date: PartialDate,
            title: Line.max(120),
            text: Prose.max(600).optional(),
            source: z.strictObject({ title: Line, url: WebUrl }).optional(),
          }),
        )
        .min(1)
        .max(60)
        .optional(),
    }),
  ),
});

export type Page = z.infer<typeof Page>;
