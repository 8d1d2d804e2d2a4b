// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';
import { isObject, type JsonObject } from '../../values/json.ts';
import type { Fields } from './collection-fields.ts';

export interface FieldValue {
  readonly field: FlattenedField;
  readonly value: unknown;
  /** Dotted path with the numbers of rows: `speakers.0.name`. */
  readonly place: string;
  /** Language of the value, in a document that was read in all languages and where the field is localized. */
  readonly language: string | undefined;
}

/**
 * The fields that are not empty in a document, with those inside groups and rows.
 * @param allLanguages the document was read with `locale: 'all'`: a localized field holds an object of languages
 */
export function* fieldsIn(
  data: JsonObject,
  fields: Fields,
  allLanguages = false,
  [prefix, language]: readonly [prefix: string, language?: string | undefined] = [''],
): Generator<FieldValue> {
  for (const field of fields) {
    const place = `${prefix}${field.name}`;
    const given = data[field.name];
    const isLocalized = allLanguages && 'localized' in field && field.localized === true;
    const values = isLocalized ? Object.entries(given ?? {}) : [[language, given] as const];
    for (const [own, value] of values) {
      if (value === undefined || value === null) continue;
      yield { field, value, place, language: own };
      if (!('flattenedFields' in field)) continue;
      const inner = field.flattenedFields;
      const rows: unknown[] = [value].flat();
      for (const [index, row] of rows.entries()) {
        const within = Array.isArray(value) ? `${place}.${index}.` : `${place}.`;
        if (isObject(row)) yield* fieldsIn(row, inner, allLanguages, [within, own]);
      }
    }
  }
}
