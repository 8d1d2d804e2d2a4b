// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { searchTextsOf } from '../present/search-texts.ts';
import { type CatalogueRow, catalogue } from '../records/rows.ts';
import {
  beginEntry,
  ENTRY_VERSION,
  noteRead,
  type SearchEntry,
  searchEntries,
} from '../records/search-entries.ts';
import { type Standing, standingOf } from '../records/state.ts';
import type { Db } from '../records/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { openVersion } from '../records/versions.ts';
import { makeCandidate } from '../workflow/candidate/candidate.ts';
import { hasChanged } from '../workflow/candidate/has-changed.ts';
import { carriedOffline } from '../workflow/candidate/languages.ts';
import { rowsOf } from '../workflow/candidate/load-working-copy.ts';
import type { Target } from '../workflow/subject.ts';

async function begin(db: Db, { titles, ...row }: CatalogueRow): Promise<void> {
  const { id, type, organisation, edition } = row;
  const { last, published } = await standingOf(db, id);
  await beginEntry(db, {
    ...{ id, type, organisation, edition },
    titles: titles ?? {},
    sent: last?.state ?? null,
    submittedAt: last?.submittedAt ?? null,
    submittedBy: last?.submittedBy ?? null,
    online: published ? (published.withdrawn ? 'gone' : 'yes') : null,
    onlineSince: published?.firstPublished ?? null,
  });
}

/** Another process may have begun the entry meanwhile, or a person removed the document. */
async function beginMissing(db: Db, id: string): Promise<void> {
  if (await searchEntries.first(db, { id: { equals: id } })) return;
  const row = await catalogue.first(db, { id: { equals: id } });
  if (row) await begin(db, row);
}

/**
 * Gives every document that has none an entry in the search, with its state and its titles: lists ask it for states, so
 * it is there before anybody asks. In a database from before there was a search; otherwise there is nothing to do.
 */
export async function beginMissingEntries(payload: Payload): Promise<void> {
  const db = { payload };
  const known = await searchEntries.find(db, { select: { type: true } });
  const ids = new Set(known.map(({ id }) => id));
  const rows = await catalogue.find(db, { select: { type: true } });
  for (const { id } of rows)
    if (!ids.has(id)) {
      const req = await createLocalReq({}, payload);
      await inTransaction(req, ({ req: own }) => beginMissing(own, id));
    }
}

/** Was it edited since it was sent? A check and other verbs save it as well, and change nothing that would have to be sent. */
async function isUnsent(
  req: PayloadRequest,
  { id, type }: Target,
  standing: Standing,
  changedAt: string,
): Promise<boolean> {
  const { last, pending, scheduled, published } = standing;
  if (!last) return false;
  if (last.state === 'recalled' || last.state === 'returned') return true;
  if (changedAt <= last.submittedAt) return false;
  if (!pending && !scheduled && (!published || published.withdrawn)) return true;
  const choice = { offline: carriedOffline(standing) };
  return hasChanged(standing, await makeCandidate(req, { id, type }, published, choice));
}

type LastEdit = Pick<SearchEntry, 'changedAt' | 'changedBy' | 'changedByName'>;

/** The last edit of a text of which none is noted. @param changedAt when it was last saved */
async function lastWriting(req: PayloadRequest, id: string, changedAt: string): Promise<LastEdit> {
  const writing = await openVersion(req, id);
  return { changedAt, changedBy: writing?.by ?? null, changedByName: writing?.byName ?? null };
}

async function readEntry(req: PayloadRequest, { id, type }: SearchEntry): Promise<void> {
  const rows = await rowsOf(req, type, id);
  const standing = await standingOf(req, id);
  const noted = await searchEntries.first(req, { id: { equals: id } });
  const edit = noted?.changedAt ? noted : await lastWriting(req, id, String(rows.it['updatedAt']));
  await noteRead(req, {
    id,
    type,
    ...searchTextsOf(type, id, rows),
    changedAt: edit.changedAt,
    changedBy: edit.changedBy,
    changedByName: edit.changedByName,
    unsent: await isUnsent(req, { id, type }, standing, edit.changedAt ?? ''),
  });
}

const old = { version: { less_than: ENTRY_VERSION } };

/**
 * Reads the texts of entries that have none yet, or hold what an earlier version wrote, one document after the other and
 * each in a transaction of its own, so that others work meanwhile. After an interruption the next start continues.
 */
export async function readOlderTexts(payload: Payload, end: AbortSignal): Promise<void> {
  for (let after = ''; ; ) {
    const [entry] = await searchEntries.find(
      { payload },
      {
        where: { and: [old, { id: { greater_than: after } }] },
        sort: 'id',
        limit: 1,
        select: { type: true },
      },
    );
    if (!entry || end.aborted) return;
    after = entry.id;
    const req = await createLocalReq({}, payload);
    await inTransaction(req, ({ req: own }) => readEntry(own, entry)).catch((error: unknown) =>
      // A document that was deleted meanwhile, or cannot be read: the others are found.
      payload.logger.error({
        err: error,
        msg: `The texts of ${entry.id} were not read for the search.`,
      }),
    );
  }
}
