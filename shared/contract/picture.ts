// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Line, Sha256 } from './values.ts';

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
export const Picture = z.strictObject({
  /** What the picture shows, for those who cannot see it; `null` when it is decoration. Source: WCAG 2.2, 1.1.1. */
  alt: Line.nullable(),
  /** Who made it and under which licence. */
  credits: Line.optional(),
  /** Smallest first; at least one. */
  renditions: z.array(Rendition).min(1).max(8),
});

export type Picture = z.infer<typeof Picture>;
export type Rendition = z.infer<typeof Rendition>;
