// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { FlattenedField } from 'payload';
import { codecsOf } from '../../content/form.ts';
import { FORMS } from '../../content/index.ts';
import type { Held } from '../../fields/codec/codec.ts';
import type { Lookup } from '../../fields/codec/presenting.ts';
import { fieldText } from '../../present/field-texts.ts';
import { present } from '../../present/present.ts';
import { isObject } from '../../values/json.ts';

/** The last part of an address: each language makes its own from its title. */
const NOT_TRANSLATED = ['slug'];

/** The fields that are translated, in the order of the form. */
export const translatedFields = (type: DocumentType): string[] =>
  Object.keys(codecsOf(FORMS[type], true)).filter((name) => !NOT_TRANSLATED.includes(name));

const NOTHING_AT_HAND: Lookup = {
  media: () => undefined,
  file: () => undefined,
  typeOf: () => undefined,
};

const languageless = (value: unknown): Record<'it' | 'en', Held> => ({
  it: value as Held,
  en: value as Held,
});

/** Has a field of a row something that is read? Choices and numbers of a list alone are no words; a picture has its own. */
export function hasWords(type: DocumentType, name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  const rows = languageless({ [name]: value });
  const { candidate } = present({ type, id: '', in: rows }, NOTHING_AT_HAND, [DEFAULT_LOCALE]);
  const text = fieldText(candidate, { locale: DEFAULT_LOCALE, field: name });
  // A picture or a file that is not at hand presents as nothing.
  return text === undefined ? typeof value === 'string' : text.trim() !== '';
}

/** A row that was read in all languages, as one of them has it. */
export function inLanguage(
  fields: readonly FlattenedField[],
  row: Held,
  language: string,
): Record<string, unknown> {
  const own = { ...row };
  for (const field of fields) {
    const value = row[field.name];
    if ('localized' in field && field.localized)
      own[field.name] = isObject(value) ? value[language] : undefined;
    else if ((field.type === 'group' || field.type === 'tab') && isObject(value))
      own[field.name] = inLanguage(field.flattenedFields, value, language);
  }
  return own;
}
