// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../organisation-kinds.ts';
import { envelope } from './envelope.ts';
import { endsBeforeItBegins, overlaps, PartialDate } from './partial-date.ts';
import { check, Email, Line, Prose, perLocale, reference, Slug, WebUrl } from './values.ts';
import { verification } from './verification.ts';

/**
 * How an organisation belongs to an alliance: it promotes it, was there at the beginning, came later, or joined only what the
 * alliance publishes.
 */
export const MEMBER_ROLES = ['promoter', 'founder', 'member', 'portal'] as const;

/** One organisation of an alliance, for as long as it belongs to it. Source: schema.org OrganizationRole. */
export const Member = z
  .strictObject({
    organisation: reference('organisation'),
    role: z.enum(MEMBER_ROLES),
    from: PartialDate,
    /** Last day, month or year; absent while it belongs to it. */
    until: PartialDate.optional(),
    /** Who says so; where nobody was found it is said that there is no source. */
    source: Line.optional(),
    sourceUrl: WebUrl.optional(),
  })
  .refine(
    (member) => !endsBeforeItBegins(member),
    check('last-day-before-first', 'must not end before it begins', ['until']),
  );

export type Member = z.infer<typeof Member>;

/** Is no organisation in the list twice at the same time? */
const eachOnce = (members: readonly Member[]): boolean =>
  members.every((one, index) =>
    members
      .slice(index + 1)
      .every((other) => other.organisation.id !== one.organisation.id || !overlaps(one, other)),
  );

type OfAlliance = Readonly<
  Record<'kind', string> & {
    members?: unknown;
    joiningEmail?: unknown;
    locales: Readonly<Record<string, { readonly joining?: unknown } | undefined>>;
  }
>;

/** Where an organisation that is no association says what an alliance says: who belongs to it, and how one joins. */
const saidOfAlliance = ({ kind, members, joiningEmail, locales }: OfAlliance): string[][] =>
  kind === 'association'
    ? []
    : [
        ...(members === undefined ? [] : [['members']]),
        ...(joiningEmail === undefined ? [] : [['joiningEmail']]),
        ...Object.entries(locales)
          .filter(([, content]) => content?.joining !== undefined)
          .map(([locale]) => ['locales', locale, 'joining']),
      ];

/** Who writes, organises or belongs to the Alliance. Joined by the site wherever it is named. */
export const Organisation = z
  .strictObject({
    ...envelope('organisation'),
    kind: z.enum(ORGANISATION_KINDS),
    website: WebUrl.optional(),
    /** Year in which it joined the portal; not shown where an alliance lists it (`members`). */
    memberSince: z.int().min(2000).max(2100).optional(),
    /** True for organisations that exist in the demonstration only; shown wherever they sign. */
    fictional: z.boolean(),
    /** Who belongs to it, and who did: of an alliance, which is an association. */
    members: z
      .array(Member)
      .min(1)
      .max(300)
      .refine(eachOnce, check('member-twice', 'lists an organisation twice at the same time'))
      .optional(),
    /** Mailbox for who wants to join; where there is none, that of the portal. */
    joiningEmail: Email.optional(),
    ...verification,
    locales: perLocale(
      z.strictObject({
        slug: Slug,
        name: Line.max(120),
        /** What it does for the portal. */
        description: Prose.optional(),
        /** How one joins it, and on which conditions. */
        joining: Prose.max(1200).optional(),
      }),
    ),
  })
  .superRefine((organisation, context) => {
    for (const path of saidOfAlliance(organisation))
      context.addIssue({
        code: 'custom',
        ...check('association-only', 'is of an association only', path),
      });
  });

export type Organisation = z.infer<typeof Organisation>;
