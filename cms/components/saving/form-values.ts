// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from 'payload';
import { reduceFieldsToValues } from 'payload/shared';
import { isObject, type JsonObject } from '../../values/json.ts';
import { same } from '../../values/parts.ts';

/** The values of a form of Payload; a list without rows is an empty list, where Payload has a number. */
export function formValues(fields: FormState): JsonObject {
  const plain = Object.entries(fields).map(([path, field]) => [
    path,
    field.rows?.length === 0 ? { ...field, value: [], disableFormData: false } : field,
  ]);
  return structuredClone(reduceFieldsToValues(Object.fromEntries(plain), true));
}

/** The paths of the rows and fields inside a field. */
const inside = (fields: FormState, name: string): string[] =>
  Object.keys(fields).filter((path) => path === name || path.startsWith(`${name}.`));

/** What to change in the state of a form. */
export interface StateChange {
  readonly set: FormState;
  readonly remove: readonly string[];
}

/**
 * Gives fields other values, where the form stays as it is: the same rows. `undefined` when rows come or go, or a text
 * has blocks: only the server can draw these. The form of a block begins with what the server drew of its rows.
 */
export function revalued(fields: FormState, values: JsonObject): StateChange | undefined {
  const set: FormState = {};
  const put = (path: string, value: unknown): boolean => {
    const field = fields[path];
    if (field?.rows || (Array.isArray(value) && value.some(isRow))) {
      const rows = Array.isArray(value) ? value : [];
      if (field?.rows?.length !== rows.length) return false;
      return rows.every(
        (row: JsonObject, index) =>
          field.rows?.[index]?.id === row['id'] && putAll(`${path}.${index}.`, row),
      );
    }
    if (field && 'value' in field) {
      if (!same(field.value, value) && hasBlocks(value)) return false;
      set[path] = { ...field, value, initialValue: value };
      return true;
    }
    if (typeof value === 'object' && value !== null && inside(fields, path).length > 0)
      return putAll(`${path}.`, value as JsonObject);
    return value === null || value === undefined;
  };
  const putAll = (prefix: string, group: JsonObject): boolean =>
    Object.entries(group).every(([key, value]) => key === 'id' || put(`${prefix}${key}`, value));
  return putAll('', values) ? { set, remove: [] } : undefined;
}

const hasBlocks = (text: unknown): boolean =>
  isObject(text) &&
  isObject(text['root']) &&
  Array.isArray(text['root']['children']) &&
  text['root']['children'].some((node) => isObject(node) && node['type'] === 'block');

const isRow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && !('relationTo' in value);

/** Takes fields from the state that the server drew; the rest of the form stays. */
export function redrawn(
  fields: FormState,
  drawn: FormState,
  names: readonly string[],
): StateChange {
  const paths = names.flatMap((name) => inside(drawn, name));
  const set = paths.map((path) => {
    const { addedByServer: _, ...field } = drawn[path] ?? {};
    return [path, { ...field, valid: true, passesCondition: field.passesCondition !== false }];
  });
  const remove = names.flatMap((name) => inside(fields, name)).filter((path) => !(path in drawn));
  return { set: Object.fromEntries(set), remove };
}
