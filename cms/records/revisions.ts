// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { genesisHash, type RevisionChange, revisionHash } from '@portico/shared/contract/manifest';
import { type RevisionRow, revisions } from './rows.ts';
import type { Db } from './table.ts';

/** The newest revision; `undefined` before anything was ever published. */
export const currentRevision = (db: Db): Promise<RevisionRow | undefined> =>
  revisions.first(db, { revision: { exists: true } }, '-revision');

/** The revision with a number: its hash tells whether two histories forked. */
export const revisionNumbered = (db: Db, revision: number): Promise<RevisionRow | undefined> =>
  revisions.first(db, { revision: { equals: revision } });

/** The revisions after one and up to another, in their order. */
export const revisionsBetween = (db: Db, after: number, upTo: number): Promise<RevisionRow[]> =>
  revisions.find(db, {
    where: {
      and: [{ revision: { greater_than: after } }, { revision: { less_than_equal: upTo } }],
    },
    sort: 'revision',
  });

/** The newest revision; when there is none it writes revision 0, with the identity of this installation. Two attempts at once meet at the unique number. */
export async function ensureLineage(db: Db, now: string): Promise<RevisionRow> {
  const current = await currentRevision(db);
  if (current) return current;
  try {
    const lineage = randomUUID();
    const hash = genesisHash(lineage);
    const row = { revision: 0, hash, previous: hash, lineage, at: now, changes: [] };
    return await revisions.create(db, row);
  } catch (error) {
    // Inside a transaction the verb begins again; outside, the row of the other attempt is there now.
    const other = db.transactionID ? undefined : await currentRevision(db);
    if (other) return other;
    throw error;
  }
}

/** Writes the next revision. Two at once meet at the unique number, and one of them begins again. */
export async function nextRevision(
  db: Db,
  changes: readonly RevisionChange[],
  now: string,
): Promise<RevisionRow> {
  const last = await ensureLineage(db, now);
  const revision = last.revision + 1;
  return revisions.create(db, {
    revision,
    hash: revisionHash(last.hash, revision, changes),
    previous: last.hash,
    lineage: last.lineage,
    at: now,
    changes,
  });
}
