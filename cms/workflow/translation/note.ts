// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import type { Held } from '../../fields/codec/codec.ts';
import { catalogue } from '../../records/rows.ts';
import { noteBehind } from '../../records/search-entries.ts';
import type { Db } from '../../records/table.ts';
import {
  type Behind,
  type BehindIn,
  type Overtaken,
  type TranslatedLanguage,
  type TranslationRow,
  translations,
} from '../../records/translations.ts';
import type { Titles } from '../../records/titles.ts';
import { same } from '../../values/parts.ts';
import { rowIn } from '../candidate/load-working-copy.ts';
import { hasWords, inLanguage, translatedFields } from './fields.ts';

/** A save, and the language that it is in: what it asks meanwhile may write another one into its request. */
export type Saved = Parameters<CollectionAfterChangeHook>[0] & {
  readonly locale: PayloadRequest['locale'];
};

/** A save as it is in one language. */
interface Change {
  readonly before: Held;
  readonly after: Held;
  /** The translated fields that it changed. */
  readonly fields: readonly string[];
}

function changeIn(type: DocumentType, saved: Saved, language: ActiveLocale): Change | undefined {
  const { collection, doc, previousDoc, locale } = saved;
  const isAll = locale === 'all';
  if (!isAll && (locale ?? DEFAULT_LOCALE) !== language) return undefined;
  const of = (row: Held): Held =>
    isAll ? inLanguage(collection.flattenedFields, row, language) : row;
  const [before, after] = [of(previousDoc), of(doc)];
  const fields = translatedFields(type).filter((name) => !same(before[name], after[name]));
  return fields.length > 0 ? { before, after, fields } : undefined;
}

/** Is a field as it was when its translation was up to date, and the alternative texts of its pictures too? */
export const isSettled = ({ was, alts = {} }: Overtaken, value: unknown): boolean =>
  Object.keys(alts).length === 0 && same(was, value);

/**
 * What is behind after the original was changed: fields whose translation has words, and fields that are new while all
 * others were translated. One that is as it was again is not behind.
 */
async function afterOriginal(
  type: DocumentType,
  known: Behind,
  { before, after, fields }: Change,
  since: string,
  translation: () => Promise<Held>,
): Promise<Behind> {
  const behind: Record<string, Overtaken> = { ...known };
  for (const name of fields) {
    const former = known[name];
    if (former) {
      if (isSettled(former, after[name])) delete behind[name];
      continue;
    }
    const row = await translation();
    const isThere = (one: string): boolean => hasWords(type, one, row[one]);
    const isWhole = translatedFields(type).every(
      (one) => !hasWords(type, one, before[one]) || isThere(one),
    );
    const isNew = !hasWords(type, name, before[name]);
    if (isNew ? isThere(name) || isWhole : isThere(name))
      behind[name] = { was: before[name] ?? null, since };
  }
  return behind;
}

/** Fields of a translation that were written are up to date; beside the original its writer says when they are. */
const afterTranslation = (known: Behind, { fields }: Change): Behind =>
  Object.fromEntries(Object.entries(known).filter(([name]) => !fields.includes(name)));

/** What is known of a document whose translation is behind, or not. */
export interface Known {
  readonly row: TranslationRow | undefined;
  readonly titles: Titles;
}

/** Keeps how far a document is behind, for lists and the search. @param total fields with words; absent: as before */
export async function keep(
  db: Db,
  { type, id }: { readonly type: DocumentType; readonly id: string },
  { row, titles }: Known,
  behind: BehindIn,
  total: number | undefined,
): Promise<void> {
  const fields = Object.values(behind).flatMap((one) => Object.keys(one));
  if (fields.length === 0) {
    if (row) await translations.remove(db, { id: { equals: id } });
    return noteBehind(db, id, false);
  }
  const begun = Object.entries(behind).filter(([language]) => titles[language as ActiveLocale]);
  const count = begun.reduce((sum, [, one]) => sum + Object.keys(one).length, 0);
  const values = { behind, count, total: total ?? row?.total ?? fields.length };
  // A person who types on saves the same field again and again: it is behind since the first time.
  if (row && same({ behind: row.behind, count: row.count, total: row.total }, values)) return;
  if (row) await translations.update(db, id, values);
  else await translations.create(db, { id, type, ...values });
  await noteBehind(db, id, count > 0);
}

/** Keeps how far a document is behind, in the transaction of a verb. @param total as {@link keep} */
export async function keepBehind(
  db: Db,
  document: { readonly type: DocumentType; readonly id: string },
  behind: BehindIn,
  total?: number,
): Promise<void> {
  const ofIt = { id: { equals: document.id } };
  const row = await translations.first(db, ofIt);
  const titles = (await catalogue.first(db, ofIt))?.titles ?? {};
  await keep(db, document, { row, titles }, behind, total);
}

/** A copy of a document is as far behind as the document. @param without names of fields that were not copied */
export async function copyBehind(
  db: Db,
  from: string,
  copy: { readonly type: DocumentType; readonly id: string },
  without: readonly string[],
): Promise<void> {
  const row = await translations.first(db, { id: { equals: from } });
  if (!row) return;
  const kept = Object.entries(row.behind).map(([language, fields]) => [
    language,
    Object.fromEntries(Object.entries(fields).filter(([name]) => !without.includes(name))),
  ]);
  await keepBehind(db, copy, Object.fromEntries(kept), row.total);
}

const wordsIn = (type: DocumentType, row: Held): number =>
  translatedFields(type).filter((name) => hasWords(type, name, row[name])).length;

/**
 * Notes after a save which fields of the translations are older than the original now, in its transaction.
 * @param titles of the working copy after it
 * @param isBesideOriginal the person writes the translation beside the original, and says when a field is done
 */
export async function noteTranslation(
  type: DocumentType,
  saved: Saved,
  titles: Titles,
  isBesideOriginal: boolean,
): Promise<void> {
  const { doc, req } = saved;
  const id = String(doc.id);
  const original = changeIn(type, saved, DEFAULT_LOCALE);
  const languages = ACTIVE_LOCALES.filter((one) => one !== DEFAULT_LOCALE);
  const changes = languages.map((language) => [language, changeIn(type, saved, language)] as const);
  if (!original && changes.every(([, change]) => !change)) return;
  const row = await translations.first(req, { id: { equals: id } });
  const all: Partial<Record<TranslatedLanguage, Behind>> = {};
  for (const [language, change] of changes) {
    let behind = row?.behind[language] ?? {};
    if (original && titles[language]) {
      let read: Promise<Held> | undefined;
      const translation = (): Promise<Held> => (read ??= rowIn(req, type, id, language));
      behind = await afterOriginal(type, behind, original, String(doc.updatedAt), translation);
    }
    if (change && !isBesideOriginal) behind = afterTranslation(behind, change);
    if (Object.keys(behind).length > 0) all[language] = behind;
  }
  if (!row && Object.keys(all).length === 0) return;
  const total = original && wordsIn(type, original.after);
  await keep(req, { type, id }, { row, titles }, all, total);
}
