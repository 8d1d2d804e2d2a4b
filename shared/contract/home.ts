// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { Figure } from './figure.ts';
import { Line, perLocale, reference } from './values.ts';

/**
 * The home page: one document. What it said before the portal had alerts (a notice with its dates) is left out when it is
 * read.
 */
export const Home = z.object({
  ...envelope('home'),
  /** Contents chosen by the editors, in their order. Those that are gone or lack the language are left out. */
  chosen: z.array(reference('article', 'event', 'edition')).max(9),
  locales: perLocale(
    z.object({
      /** One sentence that says what the portal is. */
      claim: Line,
      /** Searches shown as examples under the field. */
      searchExamples: z.array(Line.max(40)).max(3),
      figures: z.array(Figure).max(6),
    }),
  ),
});

export type Home = z.infer<typeof Home>;
