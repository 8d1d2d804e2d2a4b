// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { PublishedDocument } from './document.ts';
import { ACTIVE_LOCALES } from '../locales.ts';
import { Instant } from './values.ts';

/**
 * The nudge, a Standard Webhooks message (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`,
 * `v1` symmetric): it says only «look now», what is published is read from the manifest.
 */
export const Nudge = z.strictObject({
  type: z.literal('published.changed'),
  timestamp: Instant,
  data: z.strictObject({ lineage: z.uuid(), revision: z.int().nonnegative() }),
});

/**
 * The acceptance of withdrawals that wait because there are many of them (`too-many-withdrawals` in `release.json`),
 * signed in the same way. It names the revision that a second reviewer saw; another one is refused.
 */
export const WithdrawalsAccepted = z.strictObject({
  type: z.literal('withdrawals.accepted'),
  timestamp: Instant,
  data: z.strictObject({ lineage: z.uuid(), revision: z.int().nonnegative() }),
});

/**
 * A request for a preview, signed in the same way: the publisher answers with the page of this document as the
 * site's own code renders it, everything else as it is online now.
 */
export const PreviewRequest = z.strictObject({
  document: PublishedDocument,
  locale: z.enum(ACTIVE_LOCALES),
  firstPublished: Instant.optional(),
  modified: Instant.optional(),
});

export type Nudge = z.infer<typeof Nudge>;
export type WithdrawalsAccepted = z.infer<typeof WithdrawalsAccepted>;
export type PreviewRequest = z.infer<typeof PreviewRequest>;
