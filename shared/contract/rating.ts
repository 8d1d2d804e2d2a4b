// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { CivilDate, Instant } from './values.ts';

/**
 * «Quanto sono chiare le informazioni su questa pagina?», as the model of Designers Italia asks it (criterion C.SI.2.5):
 * stars, then reasons of which there are other ones for many stars than for few, then words.
 */
export const MAX_STARS = 5;

/** From so many stars on a reader is asked what they liked; below, where they got stuck. */
export const GOOD_STARS = 4;

/** What a reader liked, and the difficulty at the same place; in the order of the model. */
export const REASONS = {
  good: ['clear', 'complete', 'on-track', 'worked', 'other'],
  bad: ['unclear', 'incomplete', 'lost', 'broken', 'else'],
} as const;

export type GoodReason = (typeof REASONS.good)[number];
export type BadReason = (typeof REASONS.bad)[number];

/** The reasons that belong to so many stars. */
export const reasonsFor = (stars: number): readonly string[] =>
  stars >= GOOD_STARS ? REASONS.good : REASONS.bad;

/** Characters of the free text, at most. */
export const MAX_RATING_TEXT = 200;

/** Bytes of the form, at most: so many that each sign of the text may be written as `%XX%XX%XX`. */
export const MAX_RATING_BYTES = 2048;

/** Days for which a rating is kept when the settings do not say. */
export const DEFAULT_RATING_DAYS = 180;

/** One rating as it is kept: no address, no time of day, nothing of who gave it. */
export const Rating = z.strictObject({
  /** Address of the page. */
  page: z.string().startsWith('/'),
  day: CivilDate,
  stars: z.int().min(1).max(MAX_STARS),
  reasons: z.array(z.enum([...REASONS.good, ...REASONS.bad])),
  text: z.string().min(1).optional(),
});

export type Rating = z.infer<typeof Rating>;

/** What readers said of one page. */
export const PageRatings = z.strictObject({
  page: z.string().startsWith('/'),
  /** How many gave one star, two … five. */
  stars: z.array(z.int().nonnegative()).length(MAX_STARS),
  /** How often each reason was given. */
  reasons: z.partialRecord(Rating.shape.reasons.element, z.int().positive()),
  /** The newest words, newest first; not all of them. */
  texts: z.array(z.strictObject({ text: z.string(), stars: Rating.shape.stars, day: CivilDate })),
});

export type PageRatings = z.infer<typeof PageRatings>;

/** What the desk asks the program that takes ratings, signed like a nudge. */
export const DeskQuestion = z.strictObject({
  type: z.enum(['ratings.read', 'counts.read']),
  timestamp: Instant,
});

export type DeskQuestion = z.infer<typeof DeskQuestion>;

/** Views of a month by address of the page, as the server counted them. */
export const CountsAnswer = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  views: z.record(z.string().startsWith('/'), z.int().positive()),
});

export type CountsAnswer = z.infer<typeof CountsAnswer>;

export const RatingsAnswer = z.strictObject({
  /** Days for which ratings are kept. */
  days: z.int().positive(),
  pages: z.array(PageRatings),
});

export type RatingsAnswer = z.infer<typeof RatingsAnswer>;
