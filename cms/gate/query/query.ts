// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACTIVE_LOCALES, DEFAULT_LOCALE } from '@portico/shared/locales';
import { parse, stringify } from 'qs-esm';
import { z } from 'zod';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { Refusal } from '../../http/refusal.ts';
import { type Fields, oncePerFields } from '../data/collection-fields.ts';
import { columnsOf, sortBy } from './columns.ts';
import { saidOf } from './said-of.ts';
import { whereOn } from './where.ts';

/** Characters of a query in an address or in a form. */
export const MAX_QUERY = 64 * 1024;
/** Rows in one answer, and in a list of the desk. */
export const MAX_ROWS = 100;
const MAX_DEPTH = 2;
const MAX_SELECTED = 100;
const MAX_SELECTION_LEVELS = 4;

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const flag = z.enum(['true', 'false']);
const fallback = z.enum(['null', 'none', 'false', ...ACTIVE_LOCALES]);

/** `select[title]=true`, and groups of fields within groups. */
const selection = (left: number): z.ZodType =>
  z
    .record(
      z.string().regex(/^[A-Za-z_]\w{0,60}$/),
      left === 0 ? flag : flag.or(selection(left - 1)),
    )
    .refine((fields) => Object.keys(fields).length <= MAX_SELECTED);

/** All that a query may say. What asks for too much gets as much as there is; what makes no sense is refused. */
const schemaOf = oncePerFields((fields) => {
  const columns = columnsOf(fields);
  const optional = z.strictObject({
    // Payload takes 0 for "all of them".
    limit: wholeNumber.transform((rows) => (rows < 1 ? MAX_ROWS : Math.min(rows, MAX_ROWS))),
    page: wholeNumber.transform((page) => Math.max(1, page)),
    depth: wholeNumber.transform((depth) => Math.min(depth, MAX_DEPTH)),
    sort: sortBy(columns),
    where: whereOn(columns),
    select: selection(MAX_SELECTION_LEVELS),
    'fallback-locale': fallback,
    fallbackLocale: fallback,
    draft: flag,
    autosave: flag,
    pagination: flag,
    allSessions: flag,
    // The admin's refresh of a session carries it without a value.
    refresh: z.literal(''),
  });
  // Without a fallback Payload 3.90 gives a REST request that names no language none at all: what it writes in
  // localised fields is acknowledged and lost.
  const locale = z.enum([...ACTIVE_LOCALES, 'all']).default(DEFAULT_LOCALE);
  return optional.partial().extend({ locale });
});

/**
 * Checks a query string as Payload would read it, and gives the one to pass on (A01, A16, A19): parameters from a
 * closed list, numbers within bounds, conditions on fields that exist and may be read.
 * @param fields of the collection that is asked
 * @param writes something is written: in one language at a time
 */
export function checkQuery(search: string, fields: Fields, writes: boolean): string {
  const text = search.replace(/^\?/, '');
  if (text.length > MAX_QUERY)
    throw new Refusal('bad-request', GATE_MESSAGES.bodyTooLarge(MAX_QUERY));
  // The parser drops these without a word; their sender is told.
  if (/__proto__|\bconstructor\b|\bprototype\b/.test([...new URLSearchParams(text).keys()].join()))
    throw new Refusal('bad-request', GATE_MESSAGES.badKey('__proto__'));
  const given = parse(text, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 });
  const { data, error } = schemaOf(fields).safeParse(given);
  if (error) throw new Refusal('bad-request', saidOf(error));
  // Payload acknowledges a write in all languages at once, and loses what it says in localised fields.
  if (writes && data.locale === 'all')
    throw new Refusal('bad-request', GATE_MESSAGES.badParameter('locale'));
  return stringify(data, { addQueryPrefix: true });
}
