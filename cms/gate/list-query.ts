// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SanitizedConfig } from 'payload';
import { parse } from 'qs-esm';
import { checkSort } from './field-path.ts';
import { isObject, type JsonObject } from '../values/json.ts';
import type { Said } from '../i18n/said.ts';
import { GATE_MESSAGES } from '../http/messages.ts';
import { LONGEST_QUERY, type QueryScope } from './query.ts';
import { Refusal } from '../http/refusal.ts';
import { checkWhere } from './where.ts';

type Check = (value: unknown, scope: QueryScope) => boolean;

const isEmpty: Check = (value) => value === '';

/** What a list of the desk is asked; all else in an address is for other programs, and nobody reads it. */
const PARAMETERS: Readonly<Record<string, Check>> = {
  where: (value, scope) => {
    if (value !== '') checkWhere(value, scope);
    return true;
  },
  sort: (value, scope) => value === '' || checkSort(value, scope),
  page: (value) => typeof value === 'string' && /^\d{0,9}$/.test(value),
  limit: (value) => typeof value === 'string' && /^\d{0,3}$/.test(value),
  search: (value) => typeof value === 'string' && value.length <= 500,
  columns: (value) => columnsIn(value) !== undefined,
  // Not used here; Payload would parse them as JSON.
  groupBy: isEmpty,
  queryByGroup: isEmpty,
  preset: isEmpty,
};

/** Columns as the address has them: a list of names, or the same as JSON; `undefined` when it is neither. */
function columnsIn(value: unknown): readonly string[] | undefined {
  const list = typeof value === 'string' && value !== '' ? jsonOf(value) : value || [];
  return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const nameOf = (parameter: string): string => parameter.replace(/\[.*/s, '');

/** Reads an address as the desk's pages do, only what a list understands. */
function queryIn(search: URLSearchParams): JsonObject {
  const known = new URLSearchParams(
    [...search].filter(([name]) => Object.hasOwn(PARAMETERS, nameOf(name))),
  );
  return parse(known.toString(), { depth: 10 });
}

/**
 * What is wrong with the address of a list of the desk; `undefined` when nothing is. The pages of the admin
 * read it without passing the API, and answer what they cannot read with an error of their own (A16).
 */
export function wrongInList(
  config: SanitizedConfig,
  collection: string,
  search: URLSearchParams,
): Said | undefined {
  if (search.toString().length > LONGEST_QUERY) return GATE_MESSAGES.bodyTooLarge(LONGEST_QUERY);
  const scope: QueryScope = { config, collection, writes: false };
  try {
    for (const [name, value] of Object.entries(queryIn(search)))
      if (PARAMETERS[name]?.(value, scope) === false) return GATE_MESSAGES.badParameter(name);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}

const isColumn = (value: unknown): boolean =>
  isObject(value) && typeof value['accessor'] === 'string' && typeof value['active'] === 'boolean';

/** What somebody's list remembers, with what makes no sense left out: it would break that list at every visit. */
export function soundListPreferences(value: unknown, scope: QueryScope): JsonObject {
  if (!isObject(value)) return {};
  const { columns, limit, sort } = value;
  return {
    ...(Array.isArray(columns) && { columns: columns.filter(isColumn) }),
    ...(Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= 100 && { limit }),
    ...(checkSort(sort, scope) && { sort }),
  };
}
