// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';
import { z } from 'zod';
import { GATE_MESSAGES, TYPE_NAMES } from '../../http/messages.ts';
import { FieldRefusal } from '../../http/refusal.ts';
import { isObject, type JsonObject } from '../../values/json.ts';
import { type Fields, oncePerFields } from './collection-fields.ts';
import { picturesIn } from './references.ts';

/** Entries of one list. */
const MAX_ROWS = 200;
const MAX_ROW_ID = 64;

/** Names the type that a value lacks, as the message of an issue. */
const not = (type: keyof typeof TYPE_NAMES): string => type;

const text = z.string(not('text'));
const number = z.number(not('number'));
const rowId = text.max(MAX_ROW_ID, not('text')).nullish();
/** The form sends an empty text for a number that was cleared, or of which only the sign is typed. */
const numberOrEmpty = z.preprocess((value) => (value === '' ? null : value), number.nullable());
const listOf = (one: z.ZodType) => z.array(one, not('list')).max(MAX_ROWS, not('list'));
/** Which nodes a text may have is checked when it is saved. */
const richText = z
  .looseObject({ root: z.looseObject({}) }, not('richText'))
  .refine((value) => picturesIn(value).every(isId), {
    error: not('reference'),
    path: ['picture'],
  });

/** Years of the contract have four digits; a text with more or less sorts wrong on SQLite. */
const FIRST_DATE = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_DATE = Date.parse('9999-12-31T23:59:59.999Z');

/** A text that can be read as a date, of the years 1 to 9999. */
export function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || value.length >= 40) return false;
  const time = Date.parse(value);
  return time >= FIRST_DATE && time <= LAST_DATE;
}

/** An id, or the row that has it. */
function isId(value: unknown): boolean {
  const id = isObject(value) ? value['id'] : value;
  return typeof id === 'string' && /^[0-9a-f-]{24,36}$/.test(id);
}

/** An id; where a reference may lead to several collections, with the collection beside it. */
const isReference = (relationTo: string | readonly string[], value: unknown): boolean =>
  typeof relationTo === 'string'
    ? isId(value)
    : isObject(value) &&
      relationTo.some((one) => one === value['relationTo']) &&
      isId(value['value']);

const documentOf = (fields: Fields) =>
  z.looseObject(
    Object.fromEntries(fields.map((field) => [field.name, valueSchema(field).nullish()])),
    not('object'),
  );

function valueSchema(field: FlattenedField): z.ZodType {
  switch (field.type) {
    case 'text':
    case 'select':
      return field.hasMany ? listOf(text) : text;
    case 'number':
      return field.hasMany ? listOf(number) : numberOrEmpty;
    case 'textarea':
    case 'email':
    case 'code':
    case 'radio':
      return text;
    case 'date':
      return z.custom(isDate, not('date'));
    case 'checkbox':
      return z.boolean(not('boolean'));
    case 'relationship':
    case 'upload': {
      const { relationTo, hasMany } = field;
      const one = z.custom(
        (value) => isReference(relationTo, value) || (value === '' && !hasMany),
        not('reference'),
      );
      return hasMany ? listOf(one) : one;
    }
    case 'array': {
      const rows = listOf(documentOf(field.flattenedFields).extend({ id: rowId }));
      // The admin sends 0 for a list without rows.
      return z.preprocess((value) => (value === 0 ? [] : value), rows);
    }
    case 'group':
    case 'tab':
      return documentOf(field.flattenedFields);
    case 'richText':
      return richText;
    case 'json':
    case 'point':
    case 'join':
      return z.unknown();
    case 'blocks':
      throw new Error(`The gate does not check blocks yet, as in the field «${field.name}».`);
  }
}

const schemaOf = oncePerFields(documentOf);

/**
 * Refuses data whose values do not have the types of their fields. Payload passes an object on where text belongs, and
 * the database answers with an error that nobody can act on (A16, C02).
 */
export function checkFieldTypes(data: JsonObject, fields: Fields): void {
  const issue = schemaOf(fields).safeParse(data).error?.issues[0];
  if (issue === undefined) return;
  const expected = new Map(Object.entries(TYPE_NAMES)).get(issue.message) ?? TYPE_NAMES.richText;
  throw new FieldRefusal(issue.path.join('.'), (name) => GATE_MESSAGES.wrongType(name, expected));
}
