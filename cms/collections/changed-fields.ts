// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from 'node:util';
import type { CollectionSlug, FlattenedField, Payload, PayloadRequest } from 'payload';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { isObject, type JsonObject } from '../values/json.ts';

/** Kinds of fields with one value in the row of their document, or in that of one of its languages. */
const IN_ROW = new Set<string>(
  'checkbox date number radio relationship richText select text textarea upload'.split(' '),
);

const hasMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true;

const isLocalized = (field: FlattenedField): boolean =>
  'localized' in field && field.localized === true;

/** Has it one value in a row? A reference to one of several collections has a row of its own. */
const isInRow = (field: FlattenedField): boolean =>
  IN_ROW.has(field.type) &&
  !hasMany(field) &&
  !('relationTo' in field && Array.isArray(field.relationTo));

/**
 * Has it rows of its own that stay when a save does not name it? Those of a list that is the same in all languages
 * Payload removes then.
 */
const isAside = (field: FlattenedField): boolean =>
  field.type === 'array'
    ? isLocalized(field)
    : hasMany(field) && ['select', 'relationship', 'upload'].includes(field.type);

const BEFORE = 'rowBefore';

interface Before {
  readonly collection: string;
  readonly id: string;
  /** Its fields that are not a value in a row. */
  readonly values: JsonObject;
  /** Languages that it has a row for. */
  readonly languages: readonly ActiveLocale[];
}

/** The languages in which a document has values in a row. */
const languagesOf = (fields: readonly FlattenedField[], row: JsonObject): ActiveLocale[] =>
  ACTIVE_LOCALES.filter((language) =>
    fields.some((field) => {
      const value = isInRow(field) && isLocalized(field) ? row[field.name] : undefined;
      return isObject(value) && language in value;
    }),
  );

const asStored = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Keeps what a row holds, for the write that follows in the same operation: Payload may change what it gets. */
function noteBefore(
  { collections }: Payload,
  req: Partial<PayloadRequest>,
  collection: CollectionSlug,
  row: { readonly id: string } & JsonObject,
): void {
  const fields = collections[collection].config.flattenedFields;
  const values = Object.fromEntries(
    fields.flatMap((field) => (isInRow(field) ? [] : [[field.name, asStored(row[field.name])]])),
  );
  const before: Before = { collection, id: row.id, values, languages: languagesOf(fields, row) };
  if (req.context) req.context[BEFORE] = before;
}

function takeBefore(
  req: Partial<PayloadRequest> | undefined,
  collection: string,
  id: unknown,
): Before | undefined {
  const before = req?.context?.[BEFORE] as Before | undefined;
  delete req?.context?.[BEFORE];
  return before?.collection === collection && before.id === id ? before : undefined;
}

/** A value as the database gives it back. */
function readBack(field: FlattenedField, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return field.type === 'date' ? new Date(value as string).toISOString() : value;
}

/** What is stored of the fields in a row. */
function rowOf(
  fields: readonly FlattenedField[],
  data: JsonObject,
  languages: readonly ActiveLocale[],
): JsonObject {
  const storedIn = (field: FlattenedField): unknown => {
    const value = data[field.name];
    if (!isLocalized(field)) return readBack(field, value);
    const inEach = isObject(value) ? value : {};
    return Object.fromEntries(languages.map((one) => [one, readBack(field, inEach[one])]));
  };
  return Object.fromEntries(fields.map((field) => [field.name, storedIn(field)]));
}

/**
 * Lets a save leave the rows alone that it does not change. Payload removes those of every list and reference, writes
 * them again, and reads the whole document back: half of what a save asks of the database, for other words in one text.
 * Where more than the values of a row has changed, or a language begins, Payload reads it back as before. It comes
 * after `keepNoPayloadVersions`, which gives Payload the row that a save begins from.
 */
export function writeChangedFields(payload: Payload): void {
  const { db } = payload;
  const findVersions = db.findVersions.bind(db);
  const findNoting = async (args: Parameters<typeof findVersions>[0]): Promise<unknown> => {
    const found = await findVersions<{ readonly id: string } & JsonObject>(args);
    const version = found.docs[0]?.version;
    if (version && args.req) noteBefore(payload, args.req, args.collection, version);
    return found;
  };
  db.findVersions = findNoting as typeof findVersions;
  const update = db.updateOne.bind(db);
  const updateOne = async (args: Parameters<typeof update>[0]): Promise<unknown> => {
    const before = takeBefore(args.req, args.collection, args.id);
    if (!before || !isObject(args.data)) return update(args);
    const { values, languages } = before;
    const given: JsonObject = args.data;
    const fields = payload.collections[args.collection].config.flattenedFields;
    const inRow = fields.filter(isInRow);
    const unchanged = fields.filter(
      ({ name }) => name in values && isDeepStrictEqual(asStored(given[name]), values[name]),
    );
    const left = new Set(unchanged.filter(isAside).map(({ name }) => name));
    const data = Object.fromEntries(Object.entries(given).filter(([name]) => !left.has(name)));
    const isKnown =
      inRow.length + unchanged.length === fields.length &&
      inRow.every(({ name }) => name in given) &&
      isDeepStrictEqual(languagesOf(fields, given), languages);
    if (!isKnown) return update({ ...args, data });
    await update({ ...args, data, returning: false });
    return { ...values, ...rowOf(inRow, given, languages), id: args.id };
  };
  db.updateOne = updateOne as typeof update;
}
