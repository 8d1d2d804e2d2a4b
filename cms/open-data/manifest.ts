// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Manifest } from '@portico/shared/contract/manifest';
import type { Payload } from 'payload';
import { ensureLineage, revisionNumbered, revisionsBetween } from '../records/revisions.ts';
import { type PublishedRow, published, type RevisionRow } from '../records/rows.ts';
import { type PublishedState, stateOfRows } from './published-state.ts';

/** The last state that this process has read. */
const memory = new WeakMap<Payload, PublishedState>();

/** Whether the database still has the revision of a state. Revisions are never changed: another hash is another history. */
async function stillTrue(payload: Payload, known: PublishedState): Promise<boolean> {
  const row = await revisionNumbered({ payload }, known.revision);
  return row?.hash === known.hash && row.lineage === known.lineage;
}

/** A read is repeated when a writer came between its two steps; so many in a row do not happen by chance. */
const MAX_ATTEMPTS = 20;

/**
 * A state with the rows that changed after it. SQLite reads the rows of one moment; on MongoDB a verb may come between
 * two of them. So the rows are compared with the changes in the revisions, and read again when they do not fit.
 */
async function refresh(payload: Payload, known: PublishedState): Promise<PublishedState> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const changed = await published.find(
      { payload },
      { where: { revision: { greater_than: known.revision } }, select: { canonical: false } },
    );
    if (changed.length === 0) return known;
    const rows = new Map(known.rows);
    for (const row of changed) rows.set(row.id, row);
    const next = stateOfRows(known, rows);
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
  { withdrawals }: PublishedState,
  history: readonly RevisionRow[],
): PublishedState['withdrawals'] {
  const fresh = history.flatMap(({ revision, changes }) =>
    changes.flatMap(({ id, digest }) => (digest === null ? [[id, revision] as const] : [])),
  );
  return new Map([...withdrawals, ...fresh]);
}

async function readAll(payload: Payload): Promise<PublishedState> {
  const { lineage } = await ensureLineage({ payload }, new Date().toISOString());
  return refresh(payload, stateOfRows({ lineage, withdrawals: new Map() }, new Map()));
}

/** All that is published, as of one revision. */
export async function readPublished(payload: Payload): Promise<PublishedState> {
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
