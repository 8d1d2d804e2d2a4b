// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { idOfDocument, internal, json, long, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';

/** Ids of pictures by the language version that shows them. */
export type NamedPictures = Partial<Record<ActiveLocale, readonly string[]>>;

/** The pictures that working copies name: one row a document, written with each save that changes them. */
export const pictureUses = internal('picture-uses', {
  id: idOfDocument,
  type: text<DocumentType>(),
  pictures: json<NamedPictures>(),
  /** The same ids, a space before and after each: a picture is looked for in it. */
  named: long(),
});

export type PictureUseRow = RowOf<typeof pictureUses>;

/**
 * Notes which pictures a working copy names, in some of its languages.
 * @param noted what is noted of it; absent: not read yet
 */
export async function notePictures(
  db: Db,
  id: string,
  type: DocumentType,
  pictures: NamedPictures,
  noted?: PictureUseRow,
): Promise<void> {
  const row = noted ?? (await pictureUses.first(db, { id: { equals: id } }));
  const all = { ...row?.pictures, ...pictures };
  const ids = [...new Set(Object.values(all).flat())];
  const values = { pictures: all, named: ids.map((one) => ` ${one} `).join('') };
  if (!row) await pictureUses.create(db, { id, type, ...values });
  else if (JSON.stringify(row.pictures) !== JSON.stringify(all))
    await pictureUses.update(db, id, values);
}

/** The documents whose working copies name a picture. */
export const documentsNaming = (db: Db, picture: string): Promise<PictureUseRow[]> =>
  pictureUses.find(db, { where: { named: { contains: ` ${picture} ` } } });
