// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { UNTITLED } from '../records/messages.ts';
import { type CatalogueRow, catalogue, submissions } from '../records/rows.ts';
import { deriveState } from '../records/state.ts';
import { MOST, readable } from './readable.ts';
import { onlineOf, rowOf, type Seen } from './row.ts';

interface Written {
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Opening the editor for a new text makes a row at once; until something is typed it is nobody's text. */
const onlyOpened = (title: string, { createdAt, updatedAt }: Written): boolean =>
  title === UNTITLED && updatedAt === createdAt;

/** When the working copies in which something was written were last saved, by id. */
async function savedAt(
  req: PayloadRequest,
  rows: readonly Pick<Seen, 'id' | 'type' | 'title'>[],
): Promise<Map<string, string>> {
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const saved = new Map<string, string>();
  for (const type of new Set(rows.map((row) => row.type))) {
    const { docs } = await req.payload.find({
      collection: COLLECTION_OF[type],
      where: { id: { in: rows.filter((row) => row.type === type).map(({ id }) => id) } },
      select: { createdAt: true, updatedAt: true },
      depth: 0,
      pagination: false,
      // The catalogue has been asked for what the person may read.
      overrideAccess: true,
      req,
    });
    for (const { id, ...written } of docs)
      if (!onlyOpened(titles.get(String(id)) ?? UNTITLED, written))
        saved.set(String(id), written.updatedAt);
  }
  return saved;
}

type Unpublished = Pick<CatalogueRow, 'id' | 'type' | 'title' | 'organisation'>;

/** Those that were never sent, or were taken back before anybody decided. */
async function neverSent(req: PayloadRequest, rows: readonly Unpublished[]): Promise<Seen[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const sent = await submissions.find(req, {
    where: { document: { in: ids } },
    select: { document: true, state: true, submittedAt: true },
    sort: 'submittedAt',
  });
  const last = new Map(sent.map((row) => [row.document, row]));
  const online = await onlineOf(req, ids);
  return rows
    .map((row): Seen => ({ ...row, last: last.get(row.id), online: online.get(row.id) }))
    .filter((seen) => ['draft', 'recalled'].includes(deriveState(seen.online, seen.last)));
}

/** Texts that one question names at most: a database takes so many values and no more. */
const AT_ONCE = 1000;

/**
 * What was begun and never sent, newest first. All of it is looked at, because only the working copies know when they
 * were saved: so the one that somebody left a minute ago is there, however many older ones there are.
 */
export async function draftRows(req: PayloadRequest, person: Person) {
  const rows = await catalogue.find(req, {
    where: { and: [{ published: { equals: false } }, readable(person, 'id')] },
    select: { type: true, title: true, organisation: true },
  });
  const found: ReturnType<typeof rowOf>[] = [];
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const drafts = await neverSent(req, rows.slice(first, first + AT_ONCE));
    const saved = await savedAt(req, drafts);
    for (const seen of drafts) {
      const at = saved.get(seen.id);
      if (at !== undefined) found.push(rowOf(seen, at, null));
    }
  }
  return found.sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
}
