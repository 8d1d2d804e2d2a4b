// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionName } from '@portico/shared/contract/types';
import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type Payload,
  type TypedUser,
} from 'payload';
import { type Said, spoken } from '../i18n/said.ts';

const EXISTS: Said = {
  it: 'Esiste già: si modifica quello che c’è.',
  en: 'It exists already: edit the one that is there.',
};

/** Keeps a collection at one document: the home page and the settings exist once. */
export function keepSingleton(collection: CollectionName): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create') return args;
    const { totalDocs } = await req.payload.count({ collection, overrideAccess: true, req });
    if (totalDocs === 0) return args;
    throw new APIError(spoken(EXISTS, req.i18n.language), 409, null, true);
  };
}

/**
 * Where the list of a collection of one document leads: to the document, however the list was asked; when there is none
 * yet, to a new one. `undefined` when the user may not create it.
 */
export async function singletonPath(
  payload: Payload,
  collection: CollectionSlug,
  who: { readonly user: TypedUser | null | undefined; readonly mayCreate: boolean },
): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection,
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: who.user ?? null,
  });
  const list = `/admin/collections/${collection}`;
  const [only] = docs;
  if (only) return `${list}/${only.id}`;
  return who.mayCreate ? `${list}/create` : undefined;
}
