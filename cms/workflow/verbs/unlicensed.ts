// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Rendition } from '@portico/shared/contract/picture';
import { isObject, type JsonObject } from '../../values/json.ts';

const sizesOf = ({ renditions }: JsonObject): string[] =>
  Array.isArray(renditions) ? renditions.map(({ sha256 }: Rendition) => sha256) : [];

/** The pictures that a document, or a part of it, shows without a licence: the hash of the first size of each. */
export function unlicensedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unlicensedIn);
  if (!isObject(value)) return [];
  const [first] = sizesOf(value);
  if (first === undefined) return Object.values(value).flatMap(unlicensedIn);
  return value['licence'] === undefined ? [first] : [];
}

/** A document, or a part of it, without the rights of some pictures. @param of the hash of one size of each */
export function withoutRights(value: unknown, of: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutRights(one, of));
  if (!isObject(value)) return value;
  if (sizesOf(value).some((size) => of.includes(size))) {
    const { licence: _l, permittedUntil: _p, credits: _c, source: _s, ...picture } = value;
    return picture;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutRights(inner, of)]),
  );
}
