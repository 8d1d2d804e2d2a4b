// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../organisation-kinds.ts';
import { envelope } from './envelope.ts';
import { Line, Prose, perLocale, Slug, WebUrl } from './values.ts';

/** Who writes, organises or belongs to the Alliance. Joined by the site wherever it is named. */
export const Organisation = z.strictObject({
  ...envelope('organisation'),
  kind: z.enum(ORGANISATION_KINDS),
  website: WebUrl.optional(),
  /** Year in which it joined the Alliance or the portal. */
  memberSince: z.int().min(2000).max(2100).optional(),
  /** True for organisations that exist in the demonstration only; shown wherever they sign. */
  fictional: z.boolean(),
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      name: Line.max(120),
      /** What it does for the portal. */
      description: Prose.optional(),
    }),
  ),
});

export type Organisation = z.infer<typeof Organisation>;
