// SPDX-License-Identifier: AGPL-3.0-or-later
import { ManifestEntry, Withdrawal } from '@portico/shared/contract/manifest';
import { Release } from '@portico/shared/contract/release';
import { Id, Instant, Sha256 } from '@portico/shared/contract/values';
import { z } from 'zod';
import { Address } from './addresses.ts';
import { byPublication, put } from './by-publication.ts';
import { type Former, putFormer } from './former.ts';

/** A document that the site shows, and since when it shows that text. */
export const AcceptedEntry = z.strictObject({ ...ManifestEntry.shape, since: Instant });
export type AcceptedEntry = z.infer<typeof AcceptedEntry>;

export const Point = z.strictObject({ revision: z.int().nonnegative(), hash: Sha256 });

export const Refused = z.strictObject({
  ...Release.shape.refused.element.shape,
  revision: z.int(),
});
/** A text that could not be shown, with the revision that it came with. */
export type Refused = z.infer<typeof Refused>;

/** One publication: what was accepted, and what stood there before. */
export const Line = z.strictObject({
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
      /** Addresses at which the document stood and does not stand any more. */
      left: z.array(Address).optional(),
    }),
  ),
  refused: z.array(Refused),
});
export type Line = z.infer<typeof Line>;
export type Change = Line['changes'][number];

/** What the site shows, by whose authority. Immutable: a publication makes a new one. */
export interface AcceptedSet {
  readonly line: number;
  readonly lineage: string | null;
  readonly revision: number;
  readonly seen: { readonly revision: number; readonly hash: string } | null;
  /** In order of first publication, then id. */
  readonly entries: ReadonlyMap<string, AcceptedEntry>;
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
  readonly former: Former;
  readonly refused: readonly Refused[];
}

export const NOTHING: AcceptedSet = {
  line: 0,
  lineage: null,
  revision: 0,
  seen: null,
  entries: new Map(),
  withdrawn: new Map(),
  former: new Map(),
  refused: [],
};

/** The accepted set after one more line. */
export function advance(set: AcceptedSet, line: Omit<Line, 'number'>): AcceptedSet {
  const entries = new Map(set.entries);
  const withdrawn = new Map(set.withdrawn);
  const former = new Map(set.former);
  for (const change of line.changes) {
    const { id, after, gone } = change;
    put(entries, id, after);
    if (gone) put(withdrawn, id, gone.after);
    putFormer(former, change);
  }
  const { lineage, revision, seen, refused } = line;
  return {
    line: set.line + 1,
    lineage,
    revision,
    seen,
    entries: byPublication(entries),
    withdrawn,
    former,
    refused,
  };
}
