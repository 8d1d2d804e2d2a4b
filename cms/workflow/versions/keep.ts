// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest } from 'payload';
import { type Contributor, contributions } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { translations } from '../../records/translations.ts';
import {
  type KeptRows,
  keptVersions,
  openVersion,
  pruneVersions,
  versions,
  type VersionRow,
} from '../../records/versions.ts';
import type { Author } from '../../records/contributors.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';

/** Who writes, and from which form of the desk. */
export interface Writing {
  readonly by: Author | undefined;
  readonly form: string | undefined;
}

/** Columns that are not what somebody wrote. */
const NOT_WRITTEN = ['id', 'createdAt', 'updatedAt', '_status'];

export const writtenIn = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !NOT_WRITTEN.includes(name)));

const digestOf = (rows: KeptRows): string =>
  sha256(JSON.stringify(Object.entries(rows).map(([locale, row]) => [locale, writtenIn(row)])));

/** Begins to note what somebody writes. @param restored when the version was saved that they bring back */
export async function beginVersion(
  db: Db,
  { type, id }: { readonly type: DocumentType; readonly id: string },
  { by, form }: Writing,
  begun: string,
  restored: string | null = null,
): Promise<void> {
  await versions.create(db, {
    document: id,
    type,
    open: true,
    by: by?.id ?? null,
    byName: by?.name ?? null,
    form: form ?? null,
    begun,
    at: null,
    rows: null,
    digest: null,
    restored,
  });
}

/** The last writer of a text that was written before versions were kept. */
async function lastWriter(db: Db, document: string, at: string): Promise<Contributor | undefined> {
  const where = { and: [{ subject: { equals: document } }, { at: { equals: at } }] };
  return contributions.first(db, where);
}

/**
 * Keeps the working copy as it stands, before something is written over it.
 * @param at when it was last saved
 */
export async function keepVersion(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  at: string,
): Promise<void> {
  const open = await openVersion(req, id);
  const rows = await rowsOf(req, type, id);
  const digest = digestOf(rows);
  const [newest] = await keptVersions(req, id);
  if (newest?.digest === digest) {
    if (open) await versions.remove(req, { id: { equals: open.id } });
    return;
  }
  const behind = (await translations.first(req, { id: { equals: id } }))?.behind ?? {};
  const closed = { open: false, at, rows, digest, behind };
  if (open) await versions.update(req, open.id, closed);
  else {
    const writer = await lastWriter(req, id, at);
    const by = { by: writer?.user ?? null, byName: writer?.name ?? null, form: null };
    const about = { document: id, type, begun: at, restored: null };
    await versions.create(req, { ...about, ...by, ...closed });
  }
  await pruneVersions(req, id);
}

/** Milliseconds without a save after which another version begins. */
const PAUSE_MS = 3 * 60_000;
/** Milliseconds after which another version begins although somebody writes on. */
const LONG_MS = 15 * 60_000;

/** Does this save go on with what was being written? @param at of the save before it */
export function goesOn(open: VersionRow, { by, form }: Writing, at: string, now: number): boolean {
  const same = open.by === (by?.id ?? null) && open.form === (form ?? null);
  const last = Math.max(Date.parse(open.begun), Date.parse(at));
  return same && now - last < PAUSE_MS && now - Date.parse(open.begun) < LONG_MS;
}
