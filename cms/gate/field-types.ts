// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';
import { isObject, type JsonObject } from '../values/json.ts';
import { demand, MOST_ROWS } from './shape-error.ts';
import { type FoundReference, picturesIn, referencesIn } from './shape-references.ts';

/**
 * Checks that data has the types of its fields, and gives the references in it, for the caller to look up. Payload
 * passes an object on where text belongs, and the database answers with an error that nobody can act on (A16, C02).
 */
export function checkShape(
  data: JsonObject,
  fields: readonly FlattenedField[],
  prefix = '',
): FoundReference[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
    return value === undefined || value === null
      ? []
      : checkField(field, value, `${prefix}${field.name}`);
  });
}

function checkField(field: FlattenedField, value: unknown, place: string): FoundReference[] {
  switch (field.type) {
    case 'text':
    case 'select':
    case 'number':
      return checkSimple(field, value, place);
    case 'textarea':
    case 'email':
    case 'code':
    case 'radio':
      return demand(typeof value === 'string', place, 'text');
    case 'date':
      return demand(isDate(value), place, 'date');
    case 'checkbox':
      return demand(typeof value === 'boolean', place, 'boolean');
    case 'relationship':
    case 'upload':
      return referencesIn(field, value, place);
    case 'array':
    case 'blocks':
      return checkRows(field, value, place);
    case 'group':
    case 'tab':
      if (!isObject(value)) return demand(false, place, 'object');
      return checkShape(value, field.flattenedFields, `${place}.`);
    case 'richText':
      // The closed list of nodes is checked when the text is saved.
      demand(isObject(value) && isObject(value['root']), place, 'richText');
      return picturesIn(value, place);
    case 'json':
    case 'point':
    case 'join':
      return [];
  }
}

type SimpleField = FlattenedField & { type: 'text' | 'select' | 'number' };

function checkSimple(field: SimpleField, value: unknown, place: string): FoundReference[] {
  const expected = field.type === 'number' ? 'number' : 'text';
  const isFine = (one: unknown) =>
    expected === 'text' ? typeof one === 'string' : Number.isFinite(one);
  if (!('hasMany' in field && field.hasMany)) return demand(isFine(value), place, expected);
  const isList = Array.isArray(value) && value.length <= MOST_ROWS && value.every(isFine);
  return demand(isList, place, 'list');
}

/** A text that can be read as a date. */
export function isDate(value: unknown): boolean {
  return typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value));
}

type RowsField = FlattenedField & { type: 'array' | 'blocks' };

function checkRows(field: RowsField, value: unknown, place: string): FoundReference[] {
  // The admin sends 0 for a list without rows.
  if (value === 0) return [];
  if (!Array.isArray(value) || value.length > MOST_ROWS) return demand(false, place, 'list');
  return value.flatMap((row: unknown, index) => {
    const here = `${place}.${index}`;
    const fields = isObject(row) ? fieldsOfRow(field, row) : undefined;
    if (!isObject(row) || fields === undefined) return demand(false, here, 'object');
    const id = row['id'] ?? '';
    demand(typeof id === 'string' && id.length <= 64, `${here}.id`, 'text');
    return checkShape(row, fields, `${here}.`);
  });
}

function fieldsOfRow(field: RowsField, row: JsonObject): readonly FlattenedField[] | undefined {
  if (field.type === 'array') return field.flattenedFields;
  return field.blocks.find(({ slug }) => slug === row['blockType'])?.flattenedFields;
}
