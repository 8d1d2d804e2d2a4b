// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { idOfDocument, internal, json, number, type RowOf, text } from './internal.ts';
import type { Db } from './table.ts';

/** A language that is translated: every active one but Italian, which is the original. */
export type TranslatedLanguage = Exclude<ActiveLocale, typeof DEFAULT_LOCALE>;

/** A field of the original that was changed after its translation was last brought up to date. */
export interface Overtaken {
  /** What the row of the original held then; with it the rows of a list had these ids. */
  readonly was: unknown;
  /** When the original was changed. */
  readonly since: string;
  /** Former alternative texts of its pictures, by the id of the picture: they changed in the library. */
  readonly alts?: Readonly<Record<string, string>>;
}

/** The fields of one language that are behind, by their names in the form. */
export type Behind = Readonly<Record<string, Overtaken>>;

export type BehindIn = Readonly<Partial<Record<TranslatedLanguage, Behind>>>;

/**
 * How far the translation of a document is behind its original. There is a row only while a field is behind: who is up
 * to date needs none, and a document of before this was kept begins as up to date.
 */
export const translations = internal('translations', {
  id: idOfDocument,
  type: text<DocumentType>({ index: true }),
  behind: json<BehindIn>(),
  /** Fields that are behind, of a language that was begun; 0: none. */
  count: number({ index: true }),
  /** Fields of the original that have words. */
  total: number(),
});

export type TranslationRow = RowOf<typeof translations>;

/** Is a field of a translation that was begun older than its original? */
export const isBehind = async (db: Db, id: string): Promise<boolean> =>
  ((await translations.first(db, { id: { equals: id } }))?.count ?? 0) > 0;
