// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlattenedField } from 'payload';
import { isObject } from '../values/json.ts';
import { GATE_MESSAGES, TYPE_NAMES } from '../http/messages.ts';
import { Refusal } from '../http/refusal.ts';
import { demand, MOST_ROWS } from './shape-error.ts';

/** One place in the data that names a row of another collection. */
export interface FoundReference {
  readonly collection: string;
  readonly id: string;
  /** Dotted path of the field. */
  readonly place: string;
}

const ID = /^[0-9a-f-]{24,36}$/;

type ReferenceField = FlattenedField & { type: 'relationship' | 'upload' };

/** What a field of references names. */
export function referencesIn(
  field: ReferenceField,
  value: unknown,
  place: string,
): FoundReference[] {
  if (!('hasMany' in field && field.hasMany === true))
    return value === '' ? [] : [readReference(field.relationTo, value, place)];
  if (!Array.isArray(value) || value.length > MOST_ROWS) return demand(false, place, 'list');
  return value.map((one: unknown) => readReference(field.relationTo, one, place));
}

/** The pictures in a rich text, wherever they stand. */
export function picturesIn(value: unknown, place: string): FoundReference[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => picturesIn(one, place));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'picture') return picturesIn(inner, place);
    return inner === null || inner === ''
      ? []
      : [readReference('media', inner, `${place}.picture`)];
  });
}

/** An id, or where several collections are possible an id and its collection; both also as the whole row. */
function readReference(
  relationTo: string | string[],
  given: unknown,
  place: string,
): FoundReference {
  const isPolymorphic = Array.isArray(relationTo);
  const collection = isPolymorphic && isObject(given) ? given['relationTo'] : relationTo;
  const target = isPolymorphic && isObject(given) ? given['value'] : given;
  const id = isObject(target) ? target['id'] : target;
  const isKnown = !isPolymorphic || relationTo.some((slug) => slug === collection);
  if (typeof id !== 'string' || !ID.test(id) || typeof collection !== 'string' || !isKnown)
    throw new Refusal('bad-request', GATE_MESSAGES.wrongType(place, TYPE_NAMES.reference));
  return { collection, id, place };
}
