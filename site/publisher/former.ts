// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasPage, PAGE_TYPES, Slug } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { z } from 'zod';
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { Entry } from '../src/queries/query.ts';
import type { ParsedChange } from './site.ts';

/** Where a document once stood, in one language. */
export const FormerAddress = z.strictObject({
  type: z.enum(PAGE_TYPES),
  locale: z.enum(ACTIVE_LOCALES),
  slug: Slug,
});
export type FormerAddress = z.infer<typeof FormerAddress>;

/** Addresses that documents have left, by document. They never stop being former ones: no rollback unsays them. */
export type Former = ReadonlyMap<string, readonly FormerAddress[]>;

const isSame = (a: FormerAddress, b: FormerAddress): boolean =>
  a.type === b.type && a.locale === b.locale && a.slug === b.slug;

/** Where a document stands, in each of its languages. */
export function addressesOf(entry: Entry): FormerAddress[] {
  const { type } = entry;
  if (!hasPage(type)) return [];
  return ACTIVE_LOCALES.flatMap((locale) => {
    const content = entry.document.locales[locale];
    return content && 'slug' in content ? [{ type, locale, slug: content.slug }] : [];
  });
}

/** Where a withdrawn document answers 410. */
function addressesGone({ type, slugs }: Withdrawal): FormerAddress[] {
  if (!hasPage(type)) return [];
  return ACTIVE_LOCALES.flatMap((locale) => {
    const slug = slugs[locale];
    return slug === undefined ? [] : [{ type, locale, slug }];
  });
}

/**
 * Notes in each change the addresses that it leaves, so that they answer 410 from then on. A text that was withdrawn
 * and comes back may leave some too: we need not have seen it online before.
 */
export function noteLeft(
  online: ReadonlyMap<string, Entry>,
  changes: readonly ParsedChange[],
): ParsedChange[] {
  return changes.map((parsed) => {
    const { change, entry } = parsed;
    const standing = online.get(change.id);
    const next = entry ? addressesOf(entry) : [];
    const tomb = change.gone?.before;
    const former = [
      ...(standing ? addressesOf(standing) : []),
      ...(tomb ? addressesGone(tomb) : []),
    ];
    const left = former.filter((address) => !next.some((other) => isSame(address, other)));
    return left.length > 0 ? { entry, change: { ...change, left } } : parsed;
  });
}

/** The former addresses after one more change. */
export function putFormer(
  former: Map<string, readonly FormerAddress[]>,
  { id, left = [] }: { readonly id: string; readonly left?: readonly FormerAddress[] | undefined },
): void {
  const known = former.get(id) ?? [];
  const fresh = left.filter((address) => !known.some((other) => isSame(address, other)));
  if (fresh.length > 0) former.set(id, [...known, ...fresh]);
}
