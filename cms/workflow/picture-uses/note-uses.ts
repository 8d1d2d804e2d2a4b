// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from 'node:util';
import type { DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  createLocalReq,
  type Payload,
  type PayloadRequest,
} from 'payload';
import type { Held } from '../../fields/codec/codec.ts';
import type { Lookup } from '../../fields/codec/presenting.ts';
import { present } from '../../present/present.ts';
import { notePictures, pictureUses } from '../../records/picture-uses.ts';
import { type CatalogueRow, catalogue } from '../../records/rows.ts';
import type { Db } from '../../records/table.ts';
import { inTransaction } from '../../records/transaction.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';

/** The pictures that one language version of a working copy names. @param row as that language has it */
export function picturesIn(type: DocumentType, row: Held, language: ActiveLocale): string[] {
  const found = new Set<string>();
  const lookup: Lookup = {
    media: (id) => void found.add(id),
    file: () => undefined,
    typeOf: () => undefined,
  };
  const rows = Object.fromEntries(ACTIVE_LOCALES.map((one) => [one, row]));
  present({ type, id: '', in: rows as Record<ActiveLocale, Held> }, lookup, [language]);
  return [...found].sort();
}

async function noteWhole(req: PayloadRequest, type: DocumentType, id: string): Promise<void> {
  const rows = await rowsOf(req, type, id);
  const named = ACTIVE_LOCALES.map((one) => [one, picturesIn(type, rows[one], one)] as const);
  await notePictures(req, id, type, Object.fromEntries(named));
}

interface Named {
  readonly language: ActiveLocale;
  readonly pictures: readonly string[];
}

/**
 * Notes the pictures of a working copy in the transaction of its save; a save that changes none writes nothing.
 * @param now what the saved language names; absent: all languages were saved
 */
export async function noteUses(
  type: DocumentType,
  { doc, operation, req }: Parameters<CollectionAfterChangeHook>[0],
  now: Named | undefined,
): Promise<void> {
  const id = String(doc.id);
  if (!now) return noteWhole(req, type, id);
  const { language, pictures } = now;
  if (operation !== 'update') return notePictures(req, id, type, { [language]: pictures });
  const noted = await pictureUses.first(req, { id: { equals: id } });
  // Its other languages are not noted yet: a row with this one alone would pass for all of it.
  if (!noted) return noteWhole(req, type, id);
  if (isDeepStrictEqual(noted.pictures[language] ?? [], pictures)) return;
  await notePictures(req, id, type, { [language]: pictures }, noted);
}

export const forgetUses: CollectionAfterDeleteHook = ({ id, req }) =>
  pictureUses.remove(req, { id: { equals: String(id) } });

/** The documents whose pictures are not noted yet. */
export async function notNoted(db: Db): Promise<Pick<CatalogueRow, 'id' | 'type'>[]> {
  const noted = await pictureUses.find(db, { select: { type: true } });
  const known = new Set(noted.map(({ id }) => id));
  const rows = await catalogue.find(db, { select: { type: true } });
  return rows.filter(({ id }) => !known.has(id));
}

/**
 * Notes the pictures of working copies from before these were noted, each in a transaction of its own. After an
 * interruption the next start continues.
 */
export async function noteOlderUses(payload: Payload, end: AbortSignal): Promise<void> {
  for (const { id, type } of await notNoted({ payload })) {
    if (end.aborted) return;
    const req = await createLocalReq({}, payload);
    await inTransaction(req, ({ req: own }) => noteWhole(own, type, id)).catch((error: unknown) =>
      // It was deleted meanwhile, or cannot be read: the others are noted.
      payload.logger.error({ err: error, msg: `The pictures of ${id} were not noted.` }),
    );
  }
}
