// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import { blobsIn } from '@portico/shared/contract/blob';
import {
  COLLECTION_OF,
  type CollectionName,
  type DocumentType,
} from '@portico/shared/contract/types';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import type { PublishedRow } from '../../records/rows.ts';
import { isObject } from '../../values/json.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';
import { writtenIn } from '../versions/keep.ts';

type Data = Partial<RequiredDataFromCollectionSlug<CollectionName>>;

/** A value with another id wherever that of a picture stood; rows and blocks keep their own. */
function withId(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((one) => withId(one, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'id' ? inner : withId(inner, from, to),
    ]),
  );
}

/** Writes another picture into a working copy wherever one stands, in each language: a save of the person, like others. */
export async function replaceInCopy(
  req: PayloadRequest,
  { type, id }: { readonly type: DocumentType; readonly id: string },
  from: string,
  to: string,
): Promise<void> {
  for (const locale of ACTIVE_LOCALES) {
    // Read anew: what is the same in all languages was changed with the first.
    const row = writtenIn((await rowsOf(req, type, id))[locale]);
    const changed = Object.entries(row).flatMap(([name, value]) => {
      const now = withId(value, from, to);
      return JSON.stringify(now) === JSON.stringify(value) ? [] : [[name, now] as const];
    });
    if (changed.length === 0) continue;
    await req.payload.update({
      collection: COLLECTION_OF[type],
      id,
      locale,
      data: Object.fromEntries(changed) as Data,
      depth: 0,
      overrideAccess: true,
      // A person who has it open is told at the next save.
      overrideLock: true,
      req,
    });
  }
}

/** Does a value show a picture with one of some hashes? */
export const shows = (value: unknown, hashes: readonly string[]): boolean =>
  isObject(value) && blobsIn(value).some(({ sha256 }) => hashes.includes(sha256));

/** A document without the pictures of some hashes: what is left is what else was written. */
function without(value: unknown, hashes: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, hashes));
  if (!isObject(value)) return value;
  const { renditions } = value;
  if (Array.isArray(renditions) && renditions.some(({ sha256 }) => hashes.has(sha256))) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, without(inner, hashes)]),
  );
}

/** Does a working copy say something else than what is online, apart from a picture? @param presented it, as a document */
export function saysMore(
  presented: unknown,
  online: Pick<PublishedRow, 'canonical'>,
  hashes: readonly string[],
): boolean {
  const { changes: _changes, ...former } = JSON.parse(online.canonical) as Record<string, unknown>;
  const some = new Set(hashes);
  return canonicalJson(without(presented, some)) !== canonicalJson(without(former, some));
}
