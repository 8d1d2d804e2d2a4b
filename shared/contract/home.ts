// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { Figure } from './figure.ts';
import { CivilDate, Line, perLocale, reference, WebUrl } from './values.ts';

/** The home page: one document. */
export const Home = z.strictObject({
  ...envelope('home'),
  /** Contents chosen by the editors, in their order. Those that are gone or lack the language are left out. */
  chosen: z.array(reference('article', 'event', 'edition')).max(9),
  /** First and last day of the notice; it shows on both, and never without a last day. */
  noticeDates: z.strictObject({ from: CivilDate, until: CivilDate }).optional(),
  locales: perLocale(
    z.strictObject({
      /** One sentence that says what the portal is. */
      claim: Line,
      /** Searches shown as examples under the field. */
      searchExamples: z.array(Line.max(40)).max(3),
      /** The notice strip, shown between `noticeDates`. */
      notice: z
        .strictObject({
          text: Line,
          link: z
            .strictObject({
              label: Line,
              to: z.union([
                z.strictObject({ url: WebUrl }),
                reference('article', 'event', 'edition', 'topic'),
              ]),
            })
            .optional(),
        })
        .optional(),
      figures: z.array(Figure).max(6),
    }),
  ),
});

export type Home = z.infer<typeof Home>;
