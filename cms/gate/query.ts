// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { SanitizedConfig } from 'payload';
import { parse, stringify } from 'qs-esm';
import { checkSort } from './field-path.ts';
import { isObject, type JsonObject } from '../values/json.ts';
import { GATE_MESSAGES } from '../http/messages.ts';
import { Refusal } from '../http/refusal.ts';
import { checkWhere } from './where.ts';

/** Characters of a query in an address or in a form. */
export const LONGEST_QUERY = 64 * 1024;
const MOST_ROWS = 100;
const DEEPEST_POPULATION = 2;
const MOST_SELECTED = 100;

/** What a query is about: the configuration knows which fields its collection has. */
export interface QueryScope {
  readonly config: SanitizedConfig;
  /** The collection that is asked; absent where no query is read. */
  readonly collection: string | undefined;
  /** Something is written: in one language at a time. */
  readonly writes: boolean;
}

type Check = (value: unknown, scope: QueryScope) => unknown;

const refuse = (name: string): never => {
  throw new Refusal('bad-request', GATE_MESSAGES.badParameter(name));
};

const oneOf =
  (name: string, allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value) ? value : refuse(name);

const wholeNumber =
  (name: string, clamp: (value: number) => number): Check =>
  (value) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? clamp(Number(value)) : refuse(name);

const FLAG = ['true', 'false'] as const;
const WRITTEN_LOCALE = oneOf('locale', ACTIVE_LOCALES);
const READ_LOCALE = oneOf('locale', [...ACTIVE_LOCALES, 'all']);
const NO_FALLBACK = ['null', 'none', 'false', ...ACTIVE_LOCALES] as const;

/** All that a query may say. What asks for too much gets as much as there is; what makes no sense is refused. */
const PARAMETERS: Readonly<Record<string, Check>> = {
  // Payload takes 0 for "all of them".
  limit: wholeNumber('limit', (rows) => (rows < 1 ? MOST_ROWS : Math.min(rows, MOST_ROWS))),
  page: wholeNumber('page', (page) => Math.max(1, page)),
  depth: wholeNumber('depth', (depth) => Math.min(depth, DEEPEST_POPULATION)),
  sort: (value, scope) => (checkSort(value, scope) ? value : refuse('sort')),
  where: (value, scope) => {
    checkWhere(value, scope);
    return value;
  },
  select: (value) => (isSelection(value) ? value : refuse('select')),
  // Payload acknowledges a write in all languages at once, and loses what it says in localised fields.
  locale: (value, scope) => (scope.writes ? WRITTEN_LOCALE : READ_LOCALE)(value, scope),
  'fallback-locale': oneOf('fallback-locale', NO_FALLBACK),
  fallbackLocale: oneOf('fallbackLocale', NO_FALLBACK),
  draft: oneOf('draft', FLAG),
  autosave: oneOf('autosave', FLAG),
  pagination: oneOf('pagination', FLAG),
  allSessions: oneOf('allSessions', FLAG),
  // The admin's refresh of a session carries it without a value.
  refresh: oneOf('refresh', ['']),
};

/**
 * Checks a query string as Payload would read it, and gives the one to pass on (A01, A16, A19): parameters from a
 * closed list, numbers within bounds, conditions on fields that exist and may be read.
 */
export function checkQuery(search: string, scope: QueryScope): string {
  const text = search.replace(/^\?/, '');
  if (text.length > LONGEST_QUERY)
    throw new Refusal('bad-request', GATE_MESSAGES.bodyTooLarge(LONGEST_QUERY));
  // The parser drops these in silence; whoever sends them is told.
  if (/__proto__|\bconstructor\b|\bprototype\b/.test(decode(text)))
    throw new Refusal('bad-request', GATE_MESSAGES.badKey('__proto__'));
  const given: JsonObject = parse(text, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 });
  // Without a fallback Payload 3.90 gives a REST request that names no language none at all: what it writes in
  // localised fields is acknowledged and lost.
  const passed: JsonObject = { locale: DEFAULT_LOCALE };
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    if (check === undefined)
      throw new Refusal('bad-request', GATE_MESSAGES.unknownParameter(name.slice(0, 40)));
    passed[name] = check(value, scope);
  }
  return stringify(passed, { addQueryPrefix: true });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** `select[title]=true`, and groups of fields within groups. */
function isSelection(value: unknown, depth = 0): boolean {
  if (depth > 4 || !isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_SELECTED &&
    entries.every(
      ([name, chosen]) =>
        /^[A-Za-z_]\w{0,60}$/.test(name) &&
        name !== '__proto__' &&
        (chosen === 'true' || chosen === 'false' || isSelection(chosen, depth + 1)),
    )
  );
}
