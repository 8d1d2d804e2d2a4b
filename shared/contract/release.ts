// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Id, Instant, Sha256 } from './values.ts';

/** Why the publisher keeps the site as it is until an operator decides. */
export const HOLD_REASONS = [
  'another-lineage',
  'fork',
  'lower-revision',
  'count-mismatch',
  'too-many-withdrawals',
  'lost-pages',
  'rewritten',
  'too-large',
  'operator',
] as const;

/** The state of the site, `GET /release.json`. The CMS reads it to say «online da 2 s». */
export const Release = z.strictObject({
  /** Lineage of the CMS whose documents these are. */
  lineage: z.uuid().nullable(),
  /** Revision of the manifest that the pages show. */
  revision: z.int().nonnegative(),
  /** When this release went live. */
  at: Instant,
  /** Each accepted document: digest online, and since when that text is online. */
  documents: z.record(Id, z.strictObject({ digest: Sha256, since: Instant })),
  /** Documents whose new text could not be shown; their last good text stays online. */
  refused: z.array(
    z.strictObject({
      id: Id,
      digest: Sha256,
      /** The page that failed; null when the text could not be read, so that no page was tried. */
      page: z.string().nullable(),
      /** Why, for the editor. */
      reason: z.string(),
    }),
  ),
  /** Revision of which every word is found. */
  searchRevision: z.int().nonnegative(),
  /** Days for which ratings are kept, as the privacy page says. */
  ratingDays: z.int().positive().optional(),
  /** Set while the publisher waits for an operator. */
  hold: z
    .strictObject({ reason: z.enum(HOLD_REASONS), detail: z.string(), since: Instant })
    .nullable(),
});

export type HoldReason = (typeof HOLD_REASONS)[number];

export type Release = z.infer<typeof Release>;
