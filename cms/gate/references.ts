// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { GATE_MESSAGES } from '../http/messages.ts';
import { Refusal } from '../http/refusal.ts';
import type { FoundReference } from './shape-references.ts';

/** Who saves what. */
export interface Saving {
  readonly payload: Payload;
  readonly user: TypedUser;
  readonly collection: CollectionSlug;
  /** The document that is saved; absent when it is new. */
  readonly id: string | undefined;
}

/**
 * Refuses references to rows that do not exist, and to pictures that one may not see: putting another organisation's
 * unpublished picture into one's own article would publish it. What was in the document before may stay.
 */
export async function checkReferences(
  saving: Saving,
  references: readonly FoundReference[],
): Promise<void> {
  for (const [collection, found] of Map.groupBy(references, (one) => one.collection)) {
    // Its fields say in words what is wrong with a reference into the catalogue.
    if (collection === 'catalogue') continue;
    const usable = await usableIds(saving, collection, [...new Set(found.map(({ id }) => id))]);
    const missing = found.filter(({ id }) => !usable.has(id));
    const [first] = await withoutFormer(saving, missing);
    if (first) throw new Refusal('bad-request', GATE_MESSAGES.unknownReference(first.place));
  }
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
    depth: 0,
    // Pickers of other collections show what one may not open.
    overrideAccess: collection !== 'media',
    user,
  });
  return new Set(docs.map(({ id }) => String(id)));
}

async function withoutFormer(
  { payload, collection, id }: Saving,
  missing: readonly FoundReference[],
): Promise<readonly FoundReference[]> {
  if (missing.length === 0 || id === undefined) return missing;
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    locale: 'all',
  });
  const former = JSON.stringify(docs);
  return missing.filter((one) => !former.includes(`"${one.id}"`));
}
