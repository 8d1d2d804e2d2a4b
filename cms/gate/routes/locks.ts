// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { parse } from 'qs-esm';
import { isObject, type JsonObject } from '../../values/json.ts';
import { GATE_MESSAGES } from '../../http/messages.ts';
import { Refusal } from '../../http/refusal.ts';
import { COLLECTIONS, type Found, LOCKS } from './routes.ts';

export interface Asking {
  readonly payload: Payload;
  readonly user: TypedUser;
}

/**
 * Payload lets every user see and break every lock (A20). Here a user asks about one document at a time, takes over a
 * lock only in their own name, and both only for documents that they may read.
 */
export async function checkLocks(
  asking: Asking,
  found: Found,
  search: string,
  body: JsonObject,
): Promise<void> {
  if (!found.route.pattern.startsWith(LOCKS)) return;
  if (found.route.method === 'PATCH') requireOwnName(asking.user, body);
  const target =
    found.route.method === 'GET'
      ? targetOfQuery(search)
      : await targetOfLock(asking.payload, found.segments['id'] ?? '');
  if (target === undefined || !(await mayRead(asking, target)))
    throw new Refusal('forbidden', GATE_MESSAGES.forbidden);
}

export interface Target {
  readonly collection: CollectionSlug;
  readonly id: string;
}

/** The document of a collection and an id from outside; `undefined` when they cannot name one. */
export function targetOf(collection: unknown, id: unknown): Target | undefined {
  const slug = COLLECTIONS.find((known) => known === collection);
  return slug !== undefined && typeof id === 'string' ? { collection: slug, id } : undefined;
}

/** `where[document.relationTo][equals]=articles&where[document.value][equals]=<id>`, and nothing else. */
function targetOfQuery(search: string): Target | undefined {
  const { where, ...rest }: JsonObject = parse(search, { ignoreQueryPrefix: true });
  if (!isObject(where) || Object.keys(where).length !== 2) return undefined;
  if ('select' in rest || 'sort' in rest) return undefined;
  const [slug, id] = ['document.relationTo', 'document.value'].map((path) => {
    const constraint = where[path];
    return isObject(constraint) ? constraint['equals'] : undefined;
  });
  return targetOf(slug, id);
}

async function targetOfLock(payload: Payload, id: string): Promise<Target | undefined> {
  const { docs } = await payload.find({
    collection: 'payload-locked-documents',
    where: { id: { equals: id } },
    depth: 0,
  });
  const locked: unknown = docs[0]?.['document'];
  return isObject(locked) ? targetOf(locked['relationTo'], locked['value']) : undefined;
}

/** `{ user: { relationTo: 'users', value: <me> } }` */
function requireOwnName(user: TypedUser, body: JsonObject): void {
  const { user: named, ...rest } = body;
  const isMine = isObject(named) && named['relationTo'] === 'users' && named['value'] === user.id;
  if (!isMine || Object.keys(rest).length > 0)
    throw new Refusal('forbidden', GATE_MESSAGES.forbidden);
}

export async function mayRead(
  { payload, user }: Asking,
  { collection, id }: Target,
): Promise<boolean> {
  const { totalDocs } = await payload
    .count({ collection, where: { id: { equals: id } }, overrideAccess: false, user })
    .catch((error: unknown) => {
      if (error instanceof Error && 'status' in error && error.status === 403)
        return { totalDocs: 0 };
      throw error;
    });
  return totalDocs > 0;
}
