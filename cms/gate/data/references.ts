// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { FieldRefusal } from '../../http/refusal.ts';
import { isObject, type JsonObject } from '../../values/json.ts';
import { idIn } from '../../values/relation-id.ts';
import type { Fields } from './collection-fields.ts';
import { fieldsIn, type FieldValue } from './fields-in.ts';

export interface Saving {
  readonly payload: Payload;
  readonly user: TypedUser;
  readonly collection: CollectionSlug;
  readonly fields: Fields;
  /** The document that is saved; absent when it is new. */
  readonly id: string | undefined;
  /** Language in which localized fields are written. */
  readonly locale: string;
  readonly data: JsonObject;
}

/** A row of another collection that a field names. */
interface Reference {
  readonly collection: string;
  readonly id: string;
  readonly place: string;
}

/**
 * Refuses references to rows that do not exist, and to uploads that the user may not see: another organisation's
 * unpublished picture or file in one's own article would be published with it. What the document referred to before may stay.
 */
export async function checkReferences(saving: Saving): Promise<void> {
  const references = [...fieldsIn(saving.data, saving.fields)].flatMap(referencesIn);
  for (const [collection, found] of Map.groupBy(references, (one) => one.collection)) {
    // Its fields say in words what is wrong with a reference into the catalogue.
    if (collection === 'catalogue') continue;
    const usable = await usableIds(saving, collection, [...new Set(found.map(({ id }) => id))]);
    const missing = found.filter(({ id }) => !usable.has(id));
    const [first] = await withoutFormer(saving, missing);
    if (first) throw new FieldRefusal(first.place, GATE_MESSAGES.unknownReference);
  }
}

function referencesIn({ field, value, place }: FieldValue): Reference[] {
  if (field.type === 'richText')
    return picturesIn(value).flatMap(named('media', `${place}.picture`));
  if (field.type !== 'relationship' && field.type !== 'upload') return [];
  return [value].flat().flatMap(named(field.relationTo, place));
}

/** An id, or where several collections are possible an id and its collection; both also as the whole row. */
const named =
  (relationTo: string | readonly string[], place: string) =>
  (given: unknown): Reference[] => {
    const isOneOfMany = typeof relationTo !== 'string' && isObject(given);
    const collection = isOneOfMany ? given['relationTo'] : relationTo;
    const id = idIn(isOneOfMany ? given['value'] : given);
    return id === undefined || typeof collection !== 'string' ? [] : [{ collection, id, place }];
  };

/** The pictures in a rich text, wherever they stand in it: ids, or rows. */
export function picturesIn(node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap(picturesIn);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, inner]) => {
    if (key !== 'picture') return picturesIn(inner);
    return inner === null || inner === '' ? [] : [inner];
  });
}

async function usableIds(
  { payload, user }: Saving,
  collection: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { createdAt: true },
    // Pickers of other collections show what one may not open.
    overrideAccess: !payload.collections[collection as CollectionSlug].config.upload,
    user,
  });
  return new Set(docs.map(({ id }) => String(id)));
}

async function withoutFormer(
  { payload, collection, fields, id }: Saving,
  missing: readonly Reference[],
): Promise<readonly Reference[]> {
  if (missing.length === 0 || id === undefined) return missing;
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    locale: 'all',
  });
  const former = docs.flatMap((doc) =>
    [...fieldsIn({ ...doc }, fields, true)].flatMap(referencesIn),
  );
  return missing.filter(
    ({ collection, id }) => !former.some((one) => one.collection === collection && one.id === id),
  );
}
