// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Line, Prose, WebUrl } from './values.ts';

/** A number with what it counts, and who says so. */
export const Figure = z.strictObject({
  /** As it is shown: «oltre 55.000». */
  value: Line.max(40),
  label: Line.max(80),
  /** What exactly was counted, how and when. */
  counts: Prose,
  source: Line,
  sourceUrl: WebUrl.optional(),
});

export type Figure = z.infer<typeof Figure>;
