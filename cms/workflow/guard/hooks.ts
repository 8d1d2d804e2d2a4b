// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
} from 'payload';
import { changedParts } from '../../values/parts.ts';
import { releaseAddresses } from '../../records/addresses.ts';
import { catalogueSaved } from '../../records/catalogue.ts';
import { edits, noteEdit } from '../../records/edits.ts';
import { imported } from '../../records/imported.ts';
import { noteContribution } from '../../records/contributors.ts';
import { translateRefusal } from '../../records/translate-refusal.ts';
import { personOf } from '../../access/person.ts';
import { searchTextsOf } from '../../present/search-texts.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';
import { takeEdits } from './form-save.ts';
import { formSaveOf, guardOperations } from './guard.ts';
import { isNoEdit, isWithoutWords } from './no-edit.ts';
import { partKey } from './part-key.ts';
import { isObject } from '../../values/json.ts';
import { ownershipIn } from '../../records/ownership.ts';
import { opinions } from '../../records/opinions.ts';
import { remarks } from '../../records/remarks.ts';
import { noteSaved, searchEntries } from '../../records/search-entries.ts';
import { termsAside } from '../../records/terms-aside.ts';
import { translations } from '../../records/translations.ts';
import { versions } from '../../records/versions.ts';
import { forgetUses, noteUses } from '../picture-uses/note-uses.ts';
import { noteTranslation, type Saved } from '../translation/note.ts';
import { beginFirstVersion, keepFormerVersion } from '../versions/hooks.ts';
import { catalogue, contributions, submissions } from '../../records/rows.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The titles of a working copy in the languages of a save; an empty one where it has none. */
function savedTitles(
  type: DocumentType,
  doc: Record<string, unknown>,
  locale: string | undefined | null,
): Partial<Record<ActiveLocale, string>> {
  const value = doc[TYPES[type].title];
  const inAll = isObject(value) ? value : undefined;
  if (locale !== 'all') return { [locale ?? DEFAULT_LOCALE]: textOf(value) };
  return Object.fromEntries(
    ACTIVE_LOCALES.map((language) => [language, textOf(inAll?.[language])]),
  );
}

/** The parts that a save changed, as `edits` names them. */
const changedKeys = ({ collection, doc, previousDoc, locale }: Saved): string[] =>
  Object.keys(changedParts(previousDoc ?? {}, doc)).map((part) =>
    partKey(collection.flattenedFields, part, locale),
  );

/** Notes which parts a save changed, and from which form. */
async function noteParts({ doc, req }: Saved, keys: readonly string[]): Promise<void> {
  const { form = null, number = 0 } = formSaveOf(req) ?? {};
  const name = personOf(req.user)?.name ?? '';
  const id = String(doc.id);
  const edit = { form, number, name, at: String(doc.updatedAt) };
  await noteEdit(req, id, keys, edit, takeEdits(req, id));
}

/** Notes the words of a save where a search looks for them, and the pictures. */
async function noteForSearch(
  type: DocumentType,
  saved: Saved,
  keys: readonly string[],
): Promise<void> {
  const { doc, locale, req } = saved;
  const id = String(doc.id);
  const language = ACTIVE_LOCALES.find((one) => one === (locale ?? DEFAULT_LOCALE));
  const rows = language ? { [language]: doc } : await rowsOf(req, type, id);
  const { pictures, ...written } = searchTextsOf(type, id, rows);
  await noteUses(type, saved, language && { language, pictures });
  await noteSaved(req, {
    id,
    type,
    ...ownershipIn(type, doc),
    ...written,
    at: String(doc.updatedAt),
    by: personOf(req.user) ?? null,
    isChanged: keys.length > 0,
    isEdit: !isNoEdit(req),
  });
}

/** Notes who wrote and what the document is called, in the transaction of the save. */
function afterSave(type: DocumentType): CollectionAfterChangeHook {
  return async (save) => {
    const saved: Saved = { ...save, locale: save.req.locale };
    const { doc, operation, req } = saved;
    const id = String(doc.id);
    const person = personOf(req.user);
    const keys = changedKeys(saved);
    if (operation === 'update') await noteParts(saved, keys);
    if (person) await noteContribution(req, person, id, String(doc.updatedAt));
    const titles = await catalogueSaved(req, {
      id,
      type,
      saved: savedTitles(type, doc, saved.locale),
      ...ownershipIn(type, doc),
    });
    await noteForSearch(type, saved, keys);
    if (operation === 'update' && !isWithoutWords(req))
      await noteTranslation(type, saved, titles, formSaveOf(req)?.besideOriginal === true);
  };
}

const afterDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  const document = String(id);
  await catalogue.remove(req, { id: { equals: document } });
  await edits.remove(req, { id: { equals: document } });
  await imported.remove(req, { id: { equals: document } });
  await releaseAddresses(req, document);
  await contributions.remove(req, { subject: { equals: document } });
  await submissions.remove(req, { document: { equals: document } });
  await termsAside.remove(req, { document: { equals: document } });
  await translations.remove(req, { id: { equals: document } });
  await versions.remove(req, { document: { equals: document } });
  await remarks.remove(req, { document: { equals: document } });
  await searchEntries.remove(req, { id: { equals: document } });
  await opinions.remove(req, { document: { equals: document } });
};

/** Hooks of the workflow on the working copies of one type. */
export function workflowHooks(type: DocumentType): NonNullable<CollectionConfig['hooks']> {
  return {
    beforeOperation: [guardOperations(type)],
    beforeChange: [keepFormerVersion(type)],
    afterChange: [afterSave(type), beginFirstVersion(type)],
    afterDelete: [afterDelete, forgetUses],
    afterError: [translateRefusal],
  };
}
