// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { isCredited, PICTURE_LICENCES } from './picture-licence.ts';
import { check, CivilDate, Line, Sha256, WebUrl } from './values.ts';

/** One size of a picture: a WebP file named by its content. */
export const Rendition = z.strictObject({
  /** Content hash; the file is `/media/<sha256>.webp` on the site and `/published/blobs/<sha256>` on the CMS. */
  sha256: Sha256,
  /** Pixels. */
  width: z.int().positive().max(4096),
  /** Pixels. */
  height: z.int().positive().max(8192),
  /** Size of the file. */
  bytes: z.int().positive(),
});

/** A picture by value: all that is needed to show it. */
export const Picture = z
  .strictObject({
    /** What the picture shows, for those who cannot see it; `null` when it is decoration. Source: WCAG 2.2, 1.1.1. */
    alt: Line.nullable(),
    /** Who made it, as they are to be named; in documents of before with the licence, in words. */
    credits: Line.optional(),
    /** Where it comes from. */
    source: WebUrl.optional(),
    /** Absent in documents of before. */
    licence: z.enum(PICTURE_LICENCES).optional(),
    /** Last day on which it may be used, of one that is used with permission. */
    permittedUntil: CivilDate.optional(),
    /**
     * The part around what must stay in sight, 1200 × 630 pixels or smaller in that proportion: for where the page is
     * shared. Absent in documents of before. Source: Open Graph images of 1.91 : 1.
     */
    cut: Rendition.optional(),
    /** Smallest first; at least one. */
    renditions: z.array(Rendition).min(1).max(8),
  })
  .refine(
    ({ licence, credits }) => !isCredited(licence) || credits !== undefined,
    check('picture-author', 'this licence asks to name who made the picture', ['credits']),
  )
  .refine(
    ({ licence, permittedUntil }) => (licence === 'permission') === (permittedUntil !== undefined),
    check('picture-permission', 'a permission has a last day, and nothing else has one', [
      'permittedUntil',
    ]),
  );

export type Picture = z.infer<typeof Picture>;
export type Rendition = z.infer<typeof Rendition>;
