// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { FlattenedField } from 'payload';
import { z } from 'zod';
import type { Fields } from '../data/collection-fields.ts';

type FieldType = FlattenedField['type'];

/** Paths that a query may search and sort by, with the type of the field at each. */
export type Columns = ReadonlyMap<string, FieldType>;

const MAX_SORTED = 3;

/** Fields that one may compare but not look into: what is inside is no column, on no database. */
const OPAQUE: ReadonlySet<FieldType> = new Set(['json', 'richText', 'point', 'join', 'code']);

/** Columns of every row, which no configuration lists. */
const BUILT_IN: Columns = new Map([
  ['id', 'text'],
  ['createdAt', 'date'],
  ['updatedAt', 'date'],
]);

/** The columns of a collection: those of its fields that are neither hidden nor opaque (A01). */
export const columnsOf = (fields: Fields): Columns =>
  new Map([...columnsWithin(fields, ''), ...BUILT_IN]);

/** `title`, `-updatedAt`, or up to three of these with commas. */
export const sortBy = (columns: Columns) =>
  z.string().refine((value) => {
    const paths = value.split(',').map((path) => path.trim().replace(/^-/, ''));
    return paths.length <= MAX_SORTED && paths.every((path) => columns.has(path));
  });

function* columnsWithin(
  fields: Fields,
  prefix: string,
): Generator<[path: string, type: FieldType]> {
  for (const field of fields) {
    if (isSecret(field) || OPAQUE.has(field.type)) continue;
    const path = `${prefix}${field.name}`;
    yield [path, field.type];
    if (field.type === 'relationship' || field.type === 'upload') {
      // Never into another collection: that would answer questions about what one may not read.
      const parts = Array.isArray(field.relationTo) ? ['value', 'relationTo'] : ['id'];
      for (const part of parts) yield [`${path}.${part}`, 'text'];
      continue;
    }
    const isLocalized = 'localized' in field && field.localized === true;
    const byLanguage = isLocalized ? ACTIVE_LOCALES.map((locale) => `${path}.${locale}`) : [];
    for (const localized of byLanguage) yield [localized, field.type];
    if ('flattenedFields' in field)
      for (const inner of [path, ...byLanguage])
        yield* columnsWithin(field.flattenedFields, `${inner}.`);
  }
}

function isSecret(field: FlattenedField): boolean {
  const isHidden = 'hidden' in field && field.hidden === true;
  return isHidden || ('access' in field && field.access?.read !== undefined);
}
