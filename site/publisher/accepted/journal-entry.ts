// SPDX-License-Identifier: AGPL-3.0-or-later
import { ManifestEntry, Withdrawal } from '@portico/shared/contract/manifest';
import { Release } from '@portico/shared/contract/release';
import { Id, Instant, Sha256 } from '@portico/shared/contract/values';
import { z } from 'zod';
import type { Entry } from '../../src/queries/query.ts';
import { Address } from './addresses.ts';

/** A document that the site shows, and since when it shows that text. */
export const AcceptedEntry = z.strictObject({ ...ManifestEntry.shape, since: Instant });
export type AcceptedEntry = z.infer<typeof AcceptedEntry>;

/** The part of an entry that the manifest gives. */
export type ManifestPart = Omit<AcceptedEntry, 'since'>;

const textOf = (entry: ManifestPart): string =>
  `${entry.digest} ${entry.firstPublished} ${entry.modified} ${entry.revision} ${entry.version}`;

export const sameEntry = (a: ManifestPart, b: ManifestPart): boolean => textOf(a) === textOf(b);

export const Point = z.strictObject({ revision: z.int().nonnegative(), hash: Sha256 });

/** A text that could not be shown, with the revision that it came with. */
export const Refused = z.strictObject({
  ...Release.shape.refused.element.shape,
  /** Files of earlier versions say "" where no page was tried. */
  page: Release.shape.refused.element.shape.page.transform((page) => page || null),
  revision: z.int(),
});
export type Refused = z.infer<typeof Refused>;

/** One publication: what was accepted, and what stood there before. */
export const JournalEntry = z.strictObject({
  number: z.int().positive(),
  at: Instant,
  lineage: z.uuid(),
  /** The revision that the pages show from here on. */
  revision: z.int().nonnegative(),
  /** The newest revision of the CMS that was looked at: its hash tells a fork. */
  seen: Point,
  changes: z.array(
    z.strictObject({
      id: Id,
      before: AcceptedEntry.nullable(),
      after: AcceptedEntry.nullable(),
      gone: z
        .strictObject({ before: Withdrawal.nullable(), after: Withdrawal.nullable() })
        .optional(),
      /** The withdrawal was approved before, for a moment that had come. */
      planned: z.literal(true).optional(),
      /** Addresses at which the document stood and does not stand any more. */
      left: z.array(Address).optional(),
    }),
  ),
  refused: z.array(Refused),
});
export type JournalEntry = z.infer<typeof JournalEntry>;
export type Change = JournalEntry['changes'][number];

/** Changes that were approved together: they appear together, or not at all. */
export interface ChangeGroup {
  readonly revision: number;
  readonly changes: readonly Change[];
}

/** A change with the parsed document that it brings. */
export interface ParsedChange {
  readonly change: Change;
  readonly entry: Entry | null;
}

/** A group whose documents are parsed. */
export interface ParsedGroup extends ChangeGroup {
  readonly parsed: readonly ParsedChange[];
}
