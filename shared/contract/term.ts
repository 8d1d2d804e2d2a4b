// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { RichText } from './rich-text.ts';
import { Line, perLocale, reference, Slug } from './values.ts';
import { verification } from './verification.ts';

/** Longest definition of a term: one sentence that fits a disclosure inside a text. */
export const DEFINITION_MAX = 200;

export const TermContent = z.strictObject({
  slug: Slug,
  /** The word, as it stands inside a sentence: lower case unless it is a name. */
  title: Line.max(80),
  /** One sentence, for everyone. */
  definition: Line.max(DEFINITION_MAX),
  /** More, for those who want it. */
  body: RichText.min(1).optional(),
  /** Other words for the same: under these it is found, and recognised in a text. */
  alsoCalled: z.array(Line.max(80)).min(1).max(10).optional(),
  /** The English word, when people meet it. */
  english: Line.max(80).optional(),
  /** What the term is easily taken for, and the difference. */
  notToConfuse: z
    .array(z.strictObject({ with: Line.max(80), difference: Line }))
    .min(1)
    .max(4)
    .optional(),
});

/** A word of the glossary. A text explains a word by a link to its term (schema.org DefinedTerm). */
export const Term = z.strictObject({
  ...envelope('term'),
  organisation: reference('organisation'),
  /** Terms to read next. */
  related: z.array(reference('term')).max(8),
  ...verification,
  locales: perLocale(TermContent),
});

export type Term = z.infer<typeof Term>;
