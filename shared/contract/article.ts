// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { envelope } from './envelope.ts';
import { Picture } from './picture.ts';
import { RichText } from './rich-text.ts';
import { ReadSource } from './source.ts';
import { Line, perLocale, reference, Slug } from './values.ts';
import { verification } from './verification.ts';

/** Longest summary of a page: what fits a card and a search result. */
export const SUMMARY_MAX = 160;

export const Summary = Line.max(SUMMARY_MAX);

export const ArticleContent = z.strictObject({
  slug: Slug,
  title: Line.max(120),
  summary: Summary,
  /** Picture at the top. */
  picture: Picture.optional(),
  /** «In breve»: up to three points that say the whole. */
  inBrief: z.array(Line).min(1).max(3).optional(),
  body: RichText.min(1),
  /** «Cosa fare adesso»: what the reader can do at once. */
  doNow: RichText.min(1).optional(),
});

/** An article or guide: advice for one or more audiences, signed by an organisation. */
export const Article = z.strictObject({
  ...envelope('article'),
  /** Who answers for the text. */
  organisation: reference('organisation'),
  /** The first is the one under which the article is filed. */
  topics: z.array(reference('topic')).min(1).max(5),
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  /** Where its facts were read: the same pages, whatever its language. */
  sources: z.array(ReadSource).min(1).max(10).optional(),
  ...verification,
  locales: perLocale(ArticleContent),
});

export type Article = z.infer<typeof Article>;
