// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { FlattenedField } from 'payload';
import { z } from 'zod';
import type { Fields } from '../data/collection-fields.ts';

/** The type of the field of a column. */
export type ColumnType = FlattenedField['type'] | 'id';

/** Paths that a query may search and sort by, with the type of each. */
export type Columns = ReadonlyMap<string, ColumnType>;

const MAX_SORTED = 3;

/** Fields that one may compare but not look into: what is inside is no column, on no database. */
const OPAQUE: ReadonlySet<ColumnType> = new Set(['json', 'richText', 'point', 'join', 'code']);

/** Columns of every row, which no configuration lists. */
const BUILT_IN: Columns = new Map([
  ['id', 'id'],
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
): Generator<[path: string, type: ColumnType]> {
  for (const field of fields) {
    if (isSecret(field) || OPAQUE.has(field.type)) continue;
    const path = `${prefix}${field.name}`;
    if (!('flattenedFields' in field)) yield [path, field.type];
    if (field.type === 'relationship' || field.type === 'upload') {
      // Never into another collection: that would answer questions about what one may not read.
      const parts = Array.isArray(field.relationTo) ? ['value', 'relationTo'] : ['id'];
      for (const part of parts) yield [`${path}.${part}`, field.type];
      continue;
    }
    const isLocalized = 'localized' in field && field.localized === true;
    const byLanguage = isLocalized ? ACTIVE_LOCALES.map((locale) => `${path}.${locale}`) : [];
    if ('flattenedFields' in field)
      for (const inner of [path, ...byLanguage])
        yield* columnsWithin(field.flattenedFields, `${inner}.`);
    else for (const localized of byLanguage) yield [localized, field.type];
  }
}

function isSecret(field: FlattenedField): boolean {
  const isHidden = 'hidden' in field && field.hidden === true;
  return isHidden || ('access' in field && field.access?.read !== undefined);
}
