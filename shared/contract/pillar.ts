// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { PdfFile } from './file.ts';
import { PartialDate } from './partial-date.ts';
import { RichText } from './rich-text.ts';
import { Source } from './source.ts';
import { check, Line, Prose, perLocale, reference, Slug, WebUrl } from './values.ts';
import { verification } from './verification.ts';

/** The six pillars of a smart city, in their order. Source: Vienna University of Technology, «Smart cities», 2007. */
export const PILLARS = [
  'economy',
  'living',
  'environment',
  'mobility',
  'people',
  'governance',
] as const;

/** How far a network of cities reaches. */
export const NETWORK_REACHES = ['national', 'international'] as const;

/** A document that guides the work: a file of the portal, or one that stands elsewhere. */
export const Guideline = z
  .strictObject({
    title: Line.max(160),
    date: PartialDate,
    file: PdfFile.optional(),
    /** Where it stands when the portal has no file of it. */
    url: WebUrl.optional(),
    /** What is different from the edition before. */
    changed: Prose.max(600).optional(),
  })
  .refine(
    ({ file, url }) => file !== undefined || url !== undefined,
    check('guideline-nowhere', 'a document has a file or an address', ['file']),
  );

export const PillarContent = z.strictObject({
  slug: Slug,
  title: Line.max(80),
  summary: Summary,
  /** What it wants to reach, a line each. */
  goals: z.array(Line).min(1).max(20),
  /** Who works on it, and how. */
  workingGroup: Prose.max(1500).optional(),
  body: RichText.min(1).optional(),
  /** Newest first. */
  guidelines: z.array(Guideline).min(1).max(30).optional(),
  networks: z
    .array(
      z.strictObject({
        name: Line.max(120),
        reach: z.enum(NETWORK_REACHES),
        url: WebUrl.optional(),
        /** What the city does in it. */
        part: Line.optional(),
      }),
    )
    .min(1)
    .max(30)
    .optional(),
  /** Where its facts were read. */
  sources: z.array(Source).min(1).max(20),
});

/** One of the pillars on which a smart city stands, with its working group. */
export const Pillar = z.strictObject({
  ...envelope('pillar'),
  /** Who answers for the text. */
  organisation: reference('organisation'),
  pillar: z.enum(PILLARS),
  projects: z.array(reference('project')).max(40),
  /** Events and texts about it. */
  related: z.array(reference('article', 'event', 'course', 'path', 'kit', 'page')).max(20),
  ...verification,
  locales: perLocale(PillarContent),
});

export type Pillar = z.infer<typeof Pillar>;
