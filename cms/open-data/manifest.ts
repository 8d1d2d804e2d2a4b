// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Payload } from 'payload';
import { ensureLineage, revisionNumbered, revisionsBetween } from '../records/revisions.ts';
import { type PublishedRow, published, type RevisionRow } from '../records/rows.ts';
import { build, type Known } from './known.ts';

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

const memory = new WeakMap<Payload, Known>();

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
    const next = build(known, rows);
    const history = await revisionsBetween({ payload }, known.revision, next.revision);
    if (fits(changed, history)) return { ...next, withdrawals: withdrawalsAfter(known, history) };
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

function withdrawalsAfter(
  { withdrawals }: Known,
  history: readonly RevisionRow[],
): Known['withdrawals'] {
  const fresh = history.flatMap(({ revision, changes }) =>
    changes.flatMap(({ id, digest }) => (digest === null ? [[id, revision] as const] : [])),
  );
  return new Map([...withdrawals, ...fresh]);
}

async function readAll(payload: Payload): Promise<Known> {
  const { lineage } = await ensureLineage({ payload }, new Date().toISOString());
  return refresh(payload, build({ lineage, withdrawals: new Map() }, new Map()));
}

/** What is published, whole and of one moment. */
export async function readPublished(payload: Payload): Promise<Known> {
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
