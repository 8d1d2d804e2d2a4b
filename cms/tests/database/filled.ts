// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { CollectionSlug, FlattenedField, Payload } from 'payload';
import { richText } from '../workflow/world.ts';

/** The document of each collection that references name. */
export type Ids = Map<string, string>;

/** A value of each kind of field that holds one. */
const VALUES: Readonly<Record<string, unknown>> = {
  text: 'testo',
  textarea: 'riga\nriga',
  number: 12,
  checkbox: true,
  json: { a: [1] },
  date: '2030-10-10T12:00:00.000Z',
  richText: richText('testo'),
};

async function reference(payload: Payload, relationTo: unknown, ids: Ids): Promise<unknown> {
  const slug: unknown = Array.isArray(relationTo) ? relationTo[0] : relationTo;
  const collection = slug as CollectionSlug;
  const id = ids.get(collection) ?? randomUUID();
  if (!ids.has(collection)) await payload.db.create({ collection, data: { id } });
  ids.set(collection, id);
  return Array.isArray(relationTo) ? { relationTo: collection, value: id } : id;
}

async function valueFor(payload: Payload, field: FlattenedField, ids: Ids): Promise<unknown> {
  if (field.type === 'group' || field.type === 'tab')
    return filled(payload, field.flattenedFields, ids);
  if (field.type === 'array')
    return [{ ...(await filled(payload, field.flattenedFields, ids)), id: randomUUID() }];
  if (field.type === 'relationship' || field.type === 'upload')
    return reference(payload, field.relationTo, ids);
  if (field.type !== 'select' && field.type !== 'radio') return VALUES[field.type];
  const [option] = field.options;
  return typeof option === 'object' ? option.value : option;
}

/** Values for all fields of a document, each list with a row, each text in all languages. */
export async function filled(
  payload: Payload,
  fields: readonly FlattenedField[],
  ids: Ids,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const field of fields.filter(({ name }) => name !== 'id')) {
    const value = async (): Promise<unknown> => {
      const one = await valueFor(payload, field, ids);
      return 'hasMany' in field && field.hasMany ? [one] : one;
    };
    if (!('localized' in field && field.localized)) values[field.name] = await value();
    else {
      const inEach: Record<string, unknown> = {};
      for (const language of ACTIVE_LOCALES) inEach[language] = await value();
      values[field.name] = inEach;
    }
  }
  return values;
}
