// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { flag, internal, json, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';
import type { BehindIn } from './translations.ts';

/** The rows of a working copy by language, as Payload reads them. */
export type KeptRows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What somebody wrote without a break. While it is `open` it is the working copy itself, and holds no rows; the first
 * save of another person or form, or after a pause, keeps the rows that it would write over. Payload's own versions do
 * not say who wrote, and an autosave writes over the last.
 */
export const versions = internal('versions', {
  document: text({ index: true }),
  type: text<DocumentType>(),
  open: flag(),
  /** `null`: it was written before versions were kept, or by set-up. */
  by: text<string | null>(),
  byName: text<string | null>(),
  /** The form of the desk that was open; `null` when it came from none. */
  form: text<string | null>(),
  /** Of its first save. */
  begun: text(),
  /** Of its last save, once it is not open any more. */
  at: text<string | null>({ index: true }),
  rows: json<KeptRows | null>(),
  /** SHA-256 of the rows without their times: an equal one is not kept twice. */
  digest: text<string | null>(),
  /** How far the translations were behind the original; absent in rows of before. */
  behind: json<BehindIn | null | undefined>(),
  /** When the version was saved that this one brought back. */
  restored: text<string | null>(),
});

export type VersionRow = RowOf<typeof versions>;

/** Versions of one document that are kept, besides its submissions. */
const KEPT = 30;

export const openVersion = (db: Db, document: string): Promise<VersionRow | undefined> =>
  versions.first(db, { and: [{ document: { equals: document } }, { open: { equals: true } }] });

/** Versions that are kept, newest first, without their rows. */
export const keptVersions = (db: Db, document: string): Promise<VersionRow[]> =>
  versions.find(db, {
    where: { and: [{ document: { equals: document } }, { open: { equals: false } }] },
    sort: '-at',
    select: { rows: false },
  });

/** Removes the oldest of too many. */
export async function pruneVersions(db: Db, document: string): Promise<void> {
  const old = (await keptVersions(db, document)).slice(KEPT).map(({ id }) => id);
  if (old.length > 0) await versions.remove(db, { id: { in: old } });
}
