// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  genesisHash,
  type Manifest,
  type ManifestEntry,
  type Withdrawal,
} from '@portico/shared/contract/manifest';
import type { Payload } from 'payload';
import { ensureLineage, revisionNumbered, revisionsBetween } from '../workflow/revisions.ts';
import { type PublishedRow, published, type RevisionRow } from '../workflow/rows.ts';

/** What the manifest says of a document: its row without its text. */
const COLUMNS = {
  type: true,
  digest: true,
  firstPublished: true,
  modified: true,
  revision: true,
  revisionHash: true,
  version: true,
  withdrawn: true,
  withdrawnAt: true,
  withdrawnReason: true,
  slugs: true,
} as const satisfies Partial<Record<keyof PublishedRow, true>>;

/** The published state that this process has seen last. Rows never go away, so newer ones are all that is missing. */
interface Known {
  readonly lineage: string;
  readonly revision: number;
  readonly hash: string;
  readonly rows: ReadonlyMap<string, PublishedRow>;
  readonly manifest: Manifest;
  /** The manifest as JSON; at 10,000 documents writing it takes longer than reading what changed. */
  readonly text: string;
}

const memory = new WeakMap<Payload, Known>();

const entryOf = (row: PublishedRow): ManifestEntry => ({
  id: row.id,
  type: row.type,
  digest: row.digest,
  firstPublished: row.firstPublished,
  modified: row.modified,
  revision: row.revision,
  version: row.version,
});

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

function build(lineage: string, rows: ReadonlyMap<string, PublishedRow>): Known {
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
  return { lineage, revision, hash, rows, manifest, text: JSON.stringify(manifest) };
}

/** Is what we remember still what the database says? Revisions are never changed: another hash is another history. */
async function stillTrue(payload: Payload, known: Known): Promise<boolean> {
  const row = await revisionNumbered({ payload }, known.revision);
  return row?.hash === known.hash && row.lineage === known.lineage;
}

/** Reads that a writer came between; each is repeated, and so many in a row do not happen by chance. */
const ATTEMPTS = 20;

/**
 * What changed since. SQLite reads the rows of one moment; on MongoDB a verb may come between two of them. So what was
 * read is compared with what the revisions say was changed, and read again when it does not fit.
 */
async function refresh(payload: Payload, known: Known): Promise<Known> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const changed = await published.find(
      { payload },
      { where: { revision: { greater_than: known.revision } }, select: COLUMNS },
    );
    if (changed.length === 0) return known;
    const rows = new Map(known.rows);
    for (const row of changed) rows.set(row.id, row);
    const next = build(known.lineage, rows);
    if (fits(changed, await revisionsBetween({ payload }, known.revision, next.revision)))
      return next;
  }
  throw new Error(
    'What is published does not fit its history: was one of them restored without the other?',
  );
}

/** Each document is as the last revision that changed it says, and none is missing. */
function fits(rows: readonly PublishedRow[], history: readonly RevisionRow[]): boolean {
  const last = new Map(
    history.flatMap(({ changes, revision, hash }) =>
      changes.map(({ id, digest }) => [id, `${revision} ${hash} ${digest}`] as const),
    ),
  );
  return (
    rows.length === last.size &&
    rows.every(({ id, revision, revisionHash, withdrawn, digest }) => {
      return last.get(id) === `${revision} ${revisionHash} ${withdrawn ? null : digest}`;
    })
  );
}

async function readAll(payload: Payload): Promise<Known> {
  const { lineage } = await ensureLineage({ payload }, new Date().toISOString());
  return refresh(payload, build(lineage, new Map()));
}

/** What is published, whole and of one moment, with its JSON text. */
export async function readPublished(payload: Payload): Promise<Pick<Known, 'manifest' | 'text'>> {
  const known = memory.get(payload);
  const next =
    known && (await stillTrue(payload, known))
      ? await refresh(payload, known)
      : await readAll(payload);
  memory.set(payload, next);
  return next;
}

export const readManifest = async (payload: Payload): Promise<Manifest> =>
  (await readPublished(payload)).manifest;

/** The hash of an earlier revision, so that a caller sees whether histories forked. */
export async function hashOfRevision(
  payload: Payload,
  revision: number,
): Promise<string | undefined> {
  return (await revisionNumbered({ payload }, revision))?.hash;
}

/** Canonical texts by digest; what is not published (any more) is absent. */
export async function readDocuments(
  payload: Payload,
  digests: readonly string[],
): Promise<Record<string, string>> {
  const rows = await published.find(
    { payload },
    {
      where: { and: [{ digest: { in: [...digests] } }, { withdrawn: { equals: false } }] },
      select: { digest: true, canonical: true },
    },
  );
  return Object.fromEntries(rows.map((row) => [row.digest, row.canonical]));
}
