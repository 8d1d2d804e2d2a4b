// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';
import { isObject, type JsonObject } from '../../values/json.ts';
import { isRows, isWords, type Parts } from '../../values/parts.ts';

type Fields = readonly FlattenedField[];
type Base = Parts[string] | undefined;

/** Which rows a list has, or a part of one of them. `null` and 0 are a list without rows. */
function isPartOfList(
  fields: Fields,
  value: unknown,
  [id, ...inside]: readonly string[],
  base: Base,
): boolean {
  if (value !== null && value !== 0 && !isRows(value)) return false;
  if (id === undefined) return Array.isArray(base);
  const row = isRows(value) ? value.find((one) => one.id === id) : undefined;
  if (!row) return inside.length > 0;
  return isPart(fields, row, inside, base);
}

function isPart(
  fields: Fields,
  values: JsonObject,
  [name = '', ...inside]: readonly string[],
  base: Base,
): boolean {
  const field = fields.find((one) => one.name === name);
  if (!field || !isWords(name)) return false;
  const value = values[name];
  if (field.type === 'array') return isPartOfList(field.flattenedFields, value, inside, base);
  if (field.type === 'group' || field.type === 'tab')
    return isPart(field.flattenedFields, isObject(value) ? value : {}, inside, base);
  return inside.length === 0 && base === null;
}

/**
 * Does a save name parts that its form can have, of fields that it sends? What it does not send would be saved as empty;
 * a part that is none would be written where another value belongs.
 * @param data of the types of its fields
 */
export const arePartsOf = (fields: Fields, data: JsonObject, parts: Parts): boolean =>
  Object.entries(parts).every(([part, base]) => {
    const path = part.split('.');
    return Object.hasOwn(data, path[0] ?? '') && isPart(fields, data, path, base);
  });
