// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionSlug, Payload, TypedUser } from 'payload';

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
