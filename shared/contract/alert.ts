// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { AUDIENCES } from '../audiences.ts';
import { SITUATIONS } from '../situations.ts';
import { Summary } from './article.ts';
import { envelope } from './envelope.ts';
import { PartialDate } from './partial-date.ts';
import { RichText } from './rich-text.ts';
import { check, CivilDate, Line, perLocale, reference, Slug, WebUrl } from './values.ts';
import { verification } from './verification.ts';

/** The identifier of a vulnerability. Source: CVE Record Format 5, `cveId`: `CVE-`, the year, four digits or more. */
const CveId = z
  .string()
  .refine((text) => /^CVE-\d{4}-\d{4,19}$/.test(text), check('cve', 'must be like CVE-2024-12345'));

/** A product with a weakness, and the version that mends it: the same in every language. */
const AffectedProduct = z.strictObject({
  name: Line.max(80),
  /** As its maker writes them: «4.0 – 4.2.1», «< 4.2.2». */
  affected: Line.max(80),
  /** The first version without the weakness; absent while there is none. */
  fixed: Line.max(80).optional(),
  cves: z
    .array(CveId)
    .min(1)
    .max(20)
    .refine(
      (cves) => new Set(cves).size === cves.length,
      check('cve-twice', 'names a vulnerability twice'),
    )
    .optional(),
});

export const AlertContent = z.strictObject({
  slug: Slug,
  title: Line.max(120),
  summary: Summary,
  /** «Cosa fare adesso»: the first thing comes first. */
  doNow: RichText.min(1),
  /** «Che cosa succede». */
  body: RichText.min(1),
  /** «Come riconoscerlo». */
  signs: RichText.min(1).optional(),
});

/** An alert: something that goes round now, how to recognise it, and what to do at once. */
export const Alert = z
  .strictObject({
    ...envelope('alert'),
    /** Who answers for the text. */
    organisation: reference('organisation'),
    /** Day of the alert; it is in force from then on. */
    since: CivilDate,
    /** First day on which it is no longer in force; absent: nobody knows yet. */
    over: CivilDate.optional(),
    /** The first is the one under which it is filed. */
    topics: z.array(reference('topic')).min(1).max(5),
    audiences: z.array(z.enum(AUDIENCES)).min(1),
    /** What to do when it has happened already: a place on the help page. */
    situation: z.enum(SITUATIONS).optional(),
    /** For those who look after computers. */
    products: z.array(AffectedProduct).min(1).max(20).optional(),
    /** Who says so, and when, as far as the day is known. */
    sources: z
      .array(z.strictObject({ title: Line, url: WebUrl, date: PartialDate }))
      .min(1)
      .max(10),
    ...verification,
    locales: perLocale(AlertContent),
  })
  .refine(
    ({ since, over }) => over === undefined || over > since,
    check('over-before-since', 'must be after the day of the alert', ['over']),
  );

export type Alert = z.infer<typeof Alert>;

/** Is it no longer in force? @param today civil date in Europe/Rome */
export const isAlertOver = ({ over }: Pick<Alert, 'over'>, today: string): boolean =>
  over !== undefined && over <= today;
