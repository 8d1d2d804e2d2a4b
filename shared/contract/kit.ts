// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { PdfFile } from './file.ts';
import { RichText } from './rich-text.ts';
import { Line, perLocale, reference, Slug, WebUrl } from './values.ts';
import { verification } from './verification.ts';

/** Materials for somebody who explains to others: a teacher, a librarian, whoever stands at a counter. */
export const Kit = z.strictObject({
  ...envelope('kit'),
  organisation: reference('organisation'),
  topics: z.array(reference('topic')).min(1).max(5),
  /** For those who learn with it. */
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  /** How long it takes with a group. */
  minutes: z.int().min(5).max(480),
  /** What the portal prints on A4 sheets: 18 pt, QR code to the page, numbers to call. */
  sheets: z.array(reference('article', 'alert', 'lesson', 'quiz')).max(12),
  /** When it is not the licence of the portal. */
  licence: z.strictObject({ name: Line.max(80), url: WebUrl }).optional(),
  ...verification,
  locales: perLocale(
    z.strictObject({
      slug: Slug,
      title: Line.max(120),
      summary: Summary,
      /** Where it is meant to be used: a class, a counter, a reading room. */
      forWhom: Line,
      /** How to use it. */
      body: RichText.min(1),
      /** To download, in order. */
      files: z.array(PdfFile).max(12).optional(),
    }),
  ),
});

export type Kit = z.infer<typeof Kit>;
