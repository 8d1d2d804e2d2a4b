// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { check, CivilDate, Line, perLocale, Prose, reference, WebUrl } from './values.ts';

/**
 * One item of the press review: what others wrote. Without a page of its own, it stands on the pages of its projects and in
 * the press review. Whoever copied the text of the article would need the right to do so: the abstract is our own.
 */
export const PressItem = z
  .strictObject({
    ...envelope('press'),
    /** Newspaper, agency, site: written alike in each of its items, since the press review is filtered by it. */
    outlet: Line.max(80),
    /** Day on which it was published. */
    date: CivilDate,
    link: WebUrl,
    /** Day on which somebody found that the link leads nowhere any more; the item stays. */
    offlineSince: CivilDate.optional(),
    /** The projects that it is about. */
    projects: z.array(reference('project')).max(10),
    locales: perLocale(
      z.strictObject({
        /** As the outlet printed it. */
        title: Line.max(250),
        /** What it says, in our words. */
        abstract: Prose.max(600),
      }),
    ),
  })
  .refine(
    ({ date, offlineSince }) => offlineSince === undefined || offlineSince >= date,
    check('offline-before-published', 'a link ends after it was published', ['offlineSince']),
  );

export type PressItem = z.infer<typeof PressItem>;
