// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { FlattenedField } from 'payload';
import type { QueryScope } from './query.ts';

const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){0,5}$/;
const LONGEST_PATH = 120;
const MOST_SORTS = 3;

/** Fields that one may compare but not look into: what is inside is no column, on no database. */
const OPAQUE = new Set(['json', 'richText', 'point', 'join', 'code']);

type FieldType = FlattenedField['type'];

/** Fields that every row has and that no configuration lists. */
const BUILT_IN: ReadonlyMap<string, FieldType> = new Map([
  ['id', 'text'],
  ['createdAt', 'date'],
  ['updatedAt', 'date'],
]);

/**
 * The type of the field that a condition may be put on: one of the collection itself that is neither hidden nor
 * opaque (A01); `undefined` when there is none at this path.
 */
export function searchableType(path: string, scope: QueryScope): FieldType | undefined {
  if (path.length > LONGEST_PATH || !PATH.test(path)) return undefined;
  return BUILT_IN.get(path) ?? columnAt(path.split('.'), fieldsOf(scope) ?? []);
}

/** `title`, `-updatedAt`, or up to three of these with commas. */
export function checkSort(value: unknown, scope: QueryScope): boolean {
  if (typeof value !== 'string') return false;
  const paths = value.split(',').map((path) => path.trim().replace(/^-/, ''));
  return paths.length <= MOST_SORTS && paths.every((path) => searchableType(path, scope));
}

function fieldsOf({ config, collection }: QueryScope): readonly FlattenedField[] | undefined {
  return config.collections.find(({ slug }) => slug === collection)?.flattenedFields;
}

function columnAt(
  path: readonly string[],
  fields: readonly FlattenedField[],
): FieldType | undefined {
  const [name, ...rest] = path;
  const field = fields.find((candidate) => candidate.name === name);
  if (field === undefined || isSecret(field) || OPAQUE.has(field.type)) return undefined;
  if (rest.length === 0) return field.type;
  if (field.type === 'relationship' || field.type === 'upload')
    return isWithinReference(field, rest) ? 'text' : undefined;
  if ('localized' in field && field.localized && isLocale(rest[0]))
    return rest.length === 1 ? field.type : columnWithin(field, rest.slice(1));
  return columnWithin(field, rest);
}

function columnWithin(field: FlattenedField, rest: readonly string[]): FieldType | undefined {
  return 'flattenedFields' in field ? columnAt(rest, field.flattenedFields) : undefined;
}

/** Never through a reference into another collection: that would answer questions about what one may not read. */
function isWithinReference(field: FlattenedField, rest: readonly string[]): boolean {
  if (rest.length !== 1 || !('relationTo' in field)) return false;
  return Array.isArray(field.relationTo)
    ? rest[0] === 'value' || rest[0] === 'relationTo'
    : rest[0] === 'id';
}

function isSecret(field: FlattenedField): boolean {
  const isHidden = 'hidden' in field && field.hidden === true;
  return isHidden || ('access' in field && field.access?.read !== undefined);
}

const isLocale = (text: string | undefined): boolean =>
  ACTIVE_LOCALES.some((locale) => locale === text);
