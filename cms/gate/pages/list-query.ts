// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SanitizedConfig } from 'payload';
import { parse } from 'qs-esm';
import { z } from 'zod';
import type { JsonObject } from '../../values/json.ts';
import { MAX_WORDS, wordCount } from '../../values/max-words.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import type { Said } from '../../i18n/said.ts';
import { fieldsOf, oncePerFields } from '../data/collection-fields.ts';
import { columnsOf, sortBy } from '../query/columns.ts';
import { MAX_QUERY } from '../query/query.ts';
import { asTexts } from '../query/as-texts.ts';
import { saidOf } from '../query/said-of.ts';
import { whereOn } from '../query/where.ts';

const orEmpty = (schema: z.ZodType) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Words of the search field above a list, which become one condition `like`. */
const searched = z
  .string()
  .max(500)
  .refine((text) => wordCount(text) <= MAX_WORDS, 'tooManyWords');

const unused = z.literal('');

/** Names of columns as a list, or as JSON: `["title","-updatedAt"]`. */
const columnNames = z
  .array(z.string())
  .or(z.string().regex(/^(?:\[(?:"[\w.-]+"(?:,"[\w.-]+")*)?\])?$/));

/** The query in the address of a list; other parameters are for other programs, and nothing here reads them. */
const listSchemaOf = oncePerFields((fields) => {
  const columns = columnsOf(fields);
  const parameters = z.object({
    where: orEmpty(whereOn(columns)),
    sort: orEmpty(sortBy(columns)),
    page: z.string().regex(/^\d{0,9}$/),
    limit: z.string().regex(/^\d{0,3}$/),
    search: searched,
    columns: columnNames,
    // Not used here; Payload would parse them as JSON.
    groupBy: unused,
    queryByGroup: unused,
    preset: unused,
  });
  return parameters.partial();
});

/** A query that is sound, without what nothing reads; or what is wrong with it. */
export type CheckedList =
  | { readonly query: JsonObject; readonly wrong?: undefined }
  | { readonly query?: undefined; readonly wrong: Said };

/** Checks the query of a list of the desk: an object as the parser of addresses gives it, or as the admin sends it. */
export function checkListQuery(
  config: SanitizedConfig,
  collection: string,
  asked: JsonObject,
): CheckedList {
  const texts = asTexts(asked);
  if (texts === undefined) return { wrong: GATE_MESSAGES.badParameter('query') };
  const { data, error } = listSchemaOf(fieldsOf(config, collection)).safeParse(texts);
  return error ? { wrong: saidOf(error) } : { query: data };
}

/**
 * What is wrong with the address of a list of the desk; `undefined` when nothing is. The pages of the admin read it
 * without passing the API, and answer what they cannot read with an error of their own (A16).
 */
export function wrongInList(
  config: SanitizedConfig,
  collection: string,
  search: URLSearchParams,
): Said | undefined {
  const text = search.toString();
  if (text.length > MAX_QUERY) return GATE_MESSAGES.bodyTooLarge(MAX_QUERY);
  const asked = parse(text, { depth: 10, parameterLimit: Number.POSITIVE_INFINITY });
  return checkListQuery(config, collection, asked).wrong;
}
