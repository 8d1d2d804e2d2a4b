// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { UNTITLED } from '../records/catalogue.ts';
import { type CatalogueRow, catalogue } from '../records/rows.ts';
import { deriveState } from '../records/states.ts';
import { MAX_ITEMS } from '../values/max-items.ts';
import {
  lastSubmissions,
  type ListedDocument,
  type ListItem,
  listItem,
  onlineOf,
  readableBy,
} from './list-item.ts';

/** What only the working copy knows of a draft. */
interface Saved {
  readonly at: string;
  /** Of an event. */
  readonly begins?: string | undefined;
}

/**
 * When each working copy was last saved, by id. Opening the editor for a new text creates a row at once: those in which
 * nothing was typed yet are left out.
 */
async function savedOf(
  req: PayloadRequest,
  documents: readonly Pick<ListedDocument, 'id' | 'type' | 'title'>[],
): Promise<Map<string, Saved>> {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const saved = new Map<string, Saved>();
  for (const type of new Set(documents.map((document) => document.type))) {
    const { docs } = await req.payload.find({
      collection: COLLECTION_OF[type],
      where: { id: { in: documents.filter((one) => one.type === type).map(({ id }) => id) } },
      select: { createdAt: true, updatedAt: true, ...(type === 'event' && { start: true }) },
      depth: 0,
      pagination: false,
      // The catalogue was already filtered by what the person may read.
      overrideAccess: true,
      req,
    });
    for (const row of docs) {
      const { id, createdAt, updatedAt } = row;
      const begins = 'start' in row && typeof row.start === 'string' ? row.start : undefined;
      if (titles.get(String(id)) !== UNTITLED || updatedAt !== createdAt)
        saved.set(String(id), { at: updatedAt, begins });
    }
  }
  return saved;
}

type Unpublished = Pick<CatalogueRow, 'id' | 'type' | 'title' | 'organisation'>;

/** Those that were never submitted, or recalled. */
async function draftsAmong(
  req: PayloadRequest,
  rows: readonly Unpublished[],
): Promise<ListedDocument[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const last = await lastSubmissions(req, ids);
  const online = await onlineOf(req, ids);
  return rows
    .map((row): ListedDocument => ({ ...row, last: last.get(row.id), online: online.get(row.id) }))
    .filter((document) =>
      ['draft', 'recalled'].includes(deriveState(document.online, document.last)),
    );
}

/** Ids in one database query at most. */
const MAX_IDS = 1000;

/**
 * Drafts, last saved first. Every unpublished document is read, because only the working copies know when they were
 * saved: a draft saved a minute ago is found however many older ones there are.
 */
export async function draftItems(req: PayloadRequest, person: Person): Promise<ListItem[]> {
  const rows = await catalogue.find(req, {
    where: { and: [{ published: { equals: false } }, readableBy(person, 'id')] },
    select: { type: true, title: true, organisation: true },
  });
  const items: ListItem[] = [];
  for (let first = 0; first < rows.length; first += MAX_IDS) {
    const drafts = await draftsAmong(req, rows.slice(first, first + MAX_IDS));
    const saved = await savedOf(req, drafts);
    for (const draft of drafts) {
      const { at, begins } = saved.get(draft.id) ?? {};
      if (at !== undefined) items.push({ ...listItem(draft, { at, by: null }), begins });
    }
  }
  return items.sort((a, b) => b.at.localeCompare(a.at)).slice(0, MAX_ITEMS);
}
