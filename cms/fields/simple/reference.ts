// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Reference } from '@portico/shared/contract/values';
import type { Field, RelationshipField } from 'payload';
import { component } from '../../values/import-map.ts';
import { idIn } from '../../values/relation-id.ts';
import { type Codec, type Place, single } from '../codec/codec.ts';
import { type Presenting, typeOf } from '../codec/presenting.ts';
import { named } from '../codec/named.ts';
import { refersTo } from './refers-to.ts';

/**
 * References point into the catalogue, which names everything that is published and one's own, by the id of the
 * document: a picker over the working copies would be empty for those who may not read the copies of others.
 */
function catalogueField(place: Place, types: readonly DocumentType[]) {
  return {
    ...named(place, {
      allowCreate: false,
      allowEdit: false,
      components: { Field: component('reference/ReferenceField.tsx', 'ReferenceField') },
    }),
    type: 'relationship',
    relationTo: 'catalogue',
    filterOptions: { type: { in: [...types] } },
    validate: refersTo('catalogue', { type: { in: [...types] } }),
  } as const;
}

function referenceIn(value: unknown, types: readonly DocumentType[], at: Presenting): unknown {
  const id = idIn(value);
  if (id === undefined) return undefined;
  const type = types.length === 1 ? types[0] : typeOf(at, id);
  return type && { type, id };
}

/** A reference to one document of the given types. */
export const reference = <const T extends DocumentType>(
  ...types: readonly [T, ...T[]]
): Codec<Reference & { type: T }> =>
  single<Reference & { type: T }>({
    field: (place) => catalogueField(place, types),
    present: (value, at) => referenceIn(value, types, at),
    store: (value) => value?.id ?? null,
  });

/** References to several documents of the given types, in order. */
export const references = <const T extends DocumentType>(
  ...types: readonly [T, ...T[]]
): Codec<readonly (Reference & { type: T })[]> =>
  single<readonly (Reference & { type: T })[]>({
    field: (place): RelationshipField => {
      const { admin, ...rest } = catalogueField(place, types);
      return { ...rest, hasMany: true, admin: { ...admin, isSortable: true } };
    },
    present: (value, at) =>
      (Array.isArray(value) ? value : [])
        .map((one) => referenceIn(one, types, at))
        .filter((one) => one !== undefined),
    store: (value) => (value ?? []).map(({ id }) => id),
  });

/** The organisation that a content belongs to. Set by the server, changed by a verb, never by a save. */
export const ownerField = (): Field => ({
  ...named(
    { name: 'organisation', vocabulary: 'article', path: 'organisation', localized: false },
    {
      allowCreate: false,
      allowEdit: false,
      readOnly: true,
      position: 'sidebar' as const,
      // By its name: who may read the content need not be let into the text of the organisation.
      components: {
        Field: component('owner/OwnerField.tsx', 'OwnerField'),
        Cell: component('list/cells.tsx', 'OwnerCell'),
      },
    },
  ),
  type: 'relationship',
  relationTo: 'organisations',
  index: true,
});

/** The owner where the contract names it too: who answers for the text. */
export const owner = (): Codec<Reference & { type: 'organisation' }> =>
  single<Reference & { type: 'organisation' }>({
    field: ownerField,
    present: (value, at) => referenceIn(value, ['organisation'], at),
    store: (value) => value?.id ?? null,
  });
