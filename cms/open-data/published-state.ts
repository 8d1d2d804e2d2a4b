// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  genesisHash,
  type Manifest,
  type ManifestEntry,
  type Withdrawal,
} from '@portico/shared/contract/manifest';
import type { PublishedRow } from '../records/rows.ts';

/** All that is published, as of one revision. Rows are never removed, so only newer ones have to be read to go on. */
export interface PublishedState {
  readonly lineage: string;
  readonly revision: number;
  readonly hash: string;
  readonly rows: ReadonlyMap<string, PublishedRow>;
  /** The last revision that withdrew a document, by its id, even if it was published again later. */
  readonly withdrawals: ReadonlyMap<string, number>;
  readonly manifest: Manifest;
  /**
   * The manifest as JSON, made once for all callers: at 10,000 documents it has some megabytes, and making it takes
   * longer than reading what changed.
   */
  readonly json: Uint8Array;
}

function entryOf(row: PublishedRow): ManifestEntry {
  const { id, type, digest, firstPublished, modified, revision, version } = row;
  return { id, type, digest, firstPublished, modified, revision, version };
}

const withdrawalOf = (row: PublishedRow): Withdrawal => ({
  id: row.id,
  type: row.type,
  revision: row.revision,
  at: row.withdrawnAt ?? row.modified,
  reason: row.withdrawnReason ?? '',
  slugs: row.slugs,
});

const order = (a: PublishedRow, b: PublishedRow): number => {
  if (a.firstPublished !== b.firstPublished) return a.firstPublished < b.firstPublished ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** The state of these rows. */
export function stateOfRows(
  { lineage, withdrawals }: Pick<PublishedState, 'lineage' | 'withdrawals'>,
  rows: ReadonlyMap<string, PublishedRow>,
): PublishedState {
  const sorted = [...rows.values()].sort(order);
  const newest = sorted.reduce<PublishedRow | undefined>(
    (best, row) => (best && best.revision >= row.revision ? best : row),
    undefined,
  );
  const revision = newest?.revision ?? 0;
  const hash = newest?.revisionHash ?? genesisHash(lineage);
  const documents = sorted.filter((row) => !row.withdrawn).map(entryOf);
  const withdrawn = sorted.filter((row) => row.withdrawn).map(withdrawalOf);
  const manifest: Manifest = {
    contract: 1,
    lineage,
    revision,
    hash,
    count: documents.length,
    documents,
    withdrawn,
  };
  const json = Buffer.from(JSON.stringify(manifest));
  return { lineage, revision, hash, rows, withdrawals, manifest, json };
}
