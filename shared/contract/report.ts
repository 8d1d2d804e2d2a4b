// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { endsBeforeItBegins, PartialDate } from './partial-date.ts';
import { RichText } from './rich-text.ts';
import { check, Line, Prose, perLocale, reference, Slug, WebUrl } from './values.ts';

/** How near the value is to what was counted: the number itself, more than it, or about it. */
export const BOUNDS = ['exact', 'over', 'about'] as const;

/** From when until when something was counted, each as far as it is known. */
export const Period = z
  .strictObject({ from: PartialDate, until: PartialDate })
  .refine(
    (period) => !endsBeforeItBegins(period),
    check('last-day-before-first', 'must not end before it begins', ['until']),
  );

/** What exactly is counted. Where nobody has said it, the report says that. */
export const Definition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('published'), text: Prose.max(1000) }),
  z.strictObject({
    kind: z.literal('unpublished'),
    /** What is known all the same. */
    known: Prose.max(1000).optional(),
  }),
]);

/** One number with all that is needed to defend it. Source: schema.org Observation and StatisticalVariable. */
export const Indicator = z.strictObject({
  /** The same in every report, so that years can be compared: `users`. */
  key: Slug,
  name: Line.max(60),
  value: z.number().min(0).max(1e15),
  bound: z.enum(BOUNDS),
  /** What one of them is called, in the plural: «utenti», «%». */
  unit: Line.max(40),
  /** When it is not that of the report. */
  period: Period.optional(),
  definition: Definition,
  /** How it was counted; absent: nobody has said it. */
  method: Prose.max(1000).optional(),
  /** What to know before comparing it with the year before. */
  comparison: Prose.max(600).optional(),
  source: z.strictObject({
    title: Line,
    url: WebUrl.optional(),
    /** When it was published there. */
    date: PartialDate,
  }),
});

const eachOnce = (indicators: readonly { readonly key: string }[]): boolean =>
  new Set(indicators.map(({ key }) => key)).size === indicators.length;

export const ReportContent = z.strictObject({
  slug: Slug,
  title: Line.max(120),
  summary: Summary,
  indicators: z
    .array(Indicator)
    .min(1)
    .max(30)
    .refine(eachOnce, check('indicator-twice', 'two indicators have the same key')),
  /** What the figures tell, and what they do not. */
  body: RichText.min(1),
});

/** What must be alike in every language: the figures. */
const figuresIn = ({ indicators }: z.infer<typeof ReportContent>): string =>
  JSON.stringify(
    indicators.map(({ key, value, bound, period }) => [
      key,
      value,
      bound,
      period?.from,
      period?.until,
    ]),
  );

/** The figures of a portal over a period, mostly a year. */
export const Report = z
  .strictObject({
    ...envelope('report'),
    /** Who answers for the figures. */
    organisation: reference('organisation'),
    period: Period,
    /** The report with which it is compared. */
    previous: reference('report').optional(),
    locales: perLocale(ReportContent),
  })
  .refine(
    ({ locales }) =>
      new Set(Object.values(locales).flatMap((content) => (content ? [figuresIn(content)] : [])))
        .size <= 1,
    check('figures-differ', 'figures stand alike in every language', [
      'locales',
      'en',
      'indicators',
    ]),
  );

export type Report = z.infer<typeof Report>;
export type Indicator = z.infer<typeof Indicator>;
