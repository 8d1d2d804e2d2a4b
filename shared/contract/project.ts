// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { Figure } from './figure.ts';
import { endsBeforeItBegins, PartialDate } from './partial-date.ts';
import { RichText } from './rich-text.ts';
import { Source } from './source.ts';
import { check, Line, perLocale, reference, Slug } from './values.ts';
import { verification } from './verification.ts';

/** A protocol is a project that its partners have signed. */
export const PROJECT_KINDS = ['project', 'protocol'] as const;

/** How a project or a commitment stands. What no source tells is `unknown`, and said so. */
export const PROJECT_STATES = ['planned', 'running', 'done', 'unknown'] as const;

/** What a partner does in it. */
export const PARTNER_ROLES = ['promoter', 'signatory', 'partner', 'provider'] as const;

export const ProjectContent = z.strictObject({
  slug: Slug,
  title: Line.max(160),
  /** Field in which it works: «Amministrazione». */
  area: Line.max(60),
  summary: Summary,
  /** Where it takes place. */
  places: z.array(Line.max(80)).min(1).max(20).optional(),
  body: RichText.min(1),
  /** What the signatories of a protocol undertake to do, and how each undertaking stands. */
  commitments: z
    .array(z.strictObject({ title: Line.max(200), state: z.enum(PROJECT_STATES) }))
    .min(1)
    .max(30)
    .optional(),
  /** What came of it, in numbers. */
  results: z.array(Figure).min(1).max(12).optional(),
  /** Where its facts were read. */
  sources: z.array(Source).min(1).max(20),
});

/** The states of the commitments, in their order. */
const statesIn = (
  content: { readonly commitments?: readonly { readonly state: string }[] | undefined } | undefined,
): readonly string[] =>
  content ? [(content.commitments ?? []).map(({ state }) => state).join()] : [];

/** What organisations do together for the city. */
export const Project = z
  .strictObject({
    ...envelope('project'),
    /** Who answers for the text. */
    organisation: reference('organisation'),
    kind: z.enum(PROJECT_KINDS),
    state: z.enum(PROJECT_STATES),
    /** When its newest source says that it stood so. */
    stateAsOf: PartialDate.optional(),
    /** Of a protocol its term. */
    period: z
      .strictObject({ from: PartialDate, until: PartialDate.optional() })
      .refine(
        (period) => !endsBeforeItBegins(period),
        check('last-day-before-first', 'must not end before it begins', ['until']),
      )
      .optional(),
    partners: z
      .array(
        z.strictObject({ organisation: reference('organisation'), role: z.enum(PARTNER_ROLES) }),
      )
      .min(1)
      .max(60),
    /** Events and texts about it. */
    related: z
      .array(reference('event', 'article', 'course', 'path', 'kit', 'page', 'edition'))
      .max(20),
    ...verification,
    locales: perLocale(ProjectContent),
  })
  .refine(
    ({ kind, partners }) =>
      kind !== 'protocol' || partners.filter(({ role }) => role === 'signatory').length > 1,
    check('signatories-missing', 'a protocol has two signatories at least', ['partners']),
  )
  .refine(
    ({ kind, period }) => kind !== 'protocol' || period?.until !== undefined,
    check('term-missing', 'a protocol has a term', ['period']),
  )
  .refine(
    ({ kind, locales }) => kind !== 'protocol' || locales.it.commitments !== undefined,
    check('commitments-missing', 'a protocol says what its signatories undertake', [
      'locales',
      'it',
      'commitments',
    ]),
  )
  .refine(
    ({ locales }) => new Set(Object.values(locales).flatMap(statesIn)).size === 1,
    check('commitments-differ', 'commitments stand alike in every language', [
      'locales',
      'en',
      'commitments',
    ]),
  );

export type Project = z.infer<typeof Project>;
