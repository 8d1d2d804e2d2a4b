// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { digestOf } from '../canonical.ts';
import { LOCALES } from '../locales.ts';
import { DOCUMENT_TYPES } from './types.ts';
import { Id, Instant, Sha256, Slug } from './values.ts';

/** One published document, without its content. */
export const ManifestEntry = z.strictObject({
  id: Id,
  type: z.enum(DOCUMENT_TYPES),
  /** Names the content: `GET /published/documents/<digest>`. */
  digest: Sha256,
  firstPublished: Instant,
  /** Moves only with an approved edit. */
  modified: Instant,
  /** The revision of the last approved edit. Documents approved together share it. */
  revision: z.int().positive(),
  /** How many edits were approved, the first publication included. */
  version: z.int().positive(),
});

/** A document that was published and is withdrawn: its addresses answer 410 with the reason. */
export const Withdrawal = z.strictObject({
  id: Id,
  type: z.enum(DOCUMENT_TYPES),
  revision: z.int().positive(),
  at: Instant,
  /** For the reader; in Italian. */
  reason: z.string().min(1).max(500),
  /** Where it stood, by language. */
  slugs: z.partialRecord(z.enum(Object.keys(LOCALES) as (keyof typeof LOCALES)[]), Slug),
});

/**
 * What is published, whole: the publisher compares it with what it has and pulls the difference.
 * `GET /published/manifest?since=<revision>`.
 */
export const Manifest = z.strictObject({
  contract: z.literal(1),
  /** Identity of the installation's history; another database has another one. */
  lineage: z.uuid(),
  /** Rises by one with each approval or withdrawal; 0 when nothing was ever published. */
  revision: z.int().nonnegative(),
  /** Hash of this revision over its predecessor; see {@link revisionHash}. */
  hash: Sha256,
  /** The hash of revision `since` as this history has it, so that the caller sees a fork; only when asked for. */
  since: z
    .strictObject({
      revision: z.int().nonnegative(),
      hash: Sha256,
      /**
       * Documents that were withdrawn after that revision and are published again, with their last withdrawal: the
       * former text must go, even from a site that did not look in between. Absent when there are none.
       */
      republished: z.array(Withdrawal.omit({ slugs: true })).optional(),
    })
    .optional(),
  /** Number of `documents`: a guard against a truncated answer. */
  count: z.int().nonnegative(),
  /** In order of first publication, then id. */
  documents: z.array(ManifestEntry),
  withdrawn: z.array(Withdrawal),
});

/** How many texts one question may name. */
const MAX_DIGESTS = 500;

/** An answer with many texts ends with the text that takes it past so many bytes. */
export const DOCUMENTS_ANSWER_BYTES = 4 * 1024 * 1024;

/** Answer of `POST /published/documents`: canonical JSON texts by digest; a digest that is gone is absent. */
export const DocumentsAnswer = z.strictObject({
  documents: z.record(Sha256, z.string()),
  /**
   * Digests that were not looked at because the answer is long enough ({@link DOCUMENTS_ANSWER_BYTES}): ask for these
   * again. An answer that names some has at least one text.
   */
  notGiven: z.array(Sha256).min(1).max(MAX_DIGESTS).optional(),
});

/** Body of `POST /published/documents`. */
export const DocumentsRequest = z.strictObject({
  digests: z.array(Sha256).min(1).max(MAX_DIGESTS),
});

export type ManifestEntry = z.infer<typeof ManifestEntry>;
export type Withdrawal = z.infer<typeof Withdrawal>;
export type Manifest = z.infer<typeof Manifest>;

/** One change of a revision: the digest of a published document, or `null` for a withdrawn one. */
export interface RevisionChange {
  readonly id: string;
  readonly digest: string | null;
}

/** The hash before the first revision. */
export const genesisHash = (lineage: string): string => digestOf({ lineage });

/** The hash of a revision: over its predecessor's hash, its number and its changes (sorted by id). */
export function revisionHash(
  previous: string,
  revision: number,
  changes: readonly RevisionChange[],
): string {
  const sorted = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
  return digestOf({ previous, revision, changes: sorted });
}
