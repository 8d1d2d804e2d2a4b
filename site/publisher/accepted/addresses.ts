// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasPage, PAGE_TYPES } from '@portico/shared/contract/types';
import type { Withdrawal } from '@portico/shared/contract/manifest';
import { Slug } from '@portico/shared/contract/values';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { z } from 'zod';
import type { Entry } from '../../src/queries/query.ts';

/** Where a document stands, or once stood, in one language. */
export const Address = z.strictObject({
  type: z.enum(PAGE_TYPES),
  locale: z.enum(ACTIVE_LOCALES),
  slug: Slug,
});
export type Address = z.infer<typeof Address>;

export const isSameAddress = (a: Address, b: Address): boolean =>
  a.type === b.type && a.locale === b.locale && a.slug === b.slug;

/** Where a document stands, in each of its languages; nowhere when its type has no page. */
export function addressesOf({ type, document }: Entry): Address[] {
  if (!hasPage(type)) return [];
  return ACTIVE_LOCALES.flatMap((locale) => {
    const content = document.locales[locale];
    return content && 'slug' in content ? [{ type, locale, slug: content.slug }] : [];
  });
}

/** Where a withdrawn document answers 410. */
export function addressesGone({ type, slugs }: Withdrawal): Address[] {
  if (!hasPage(type)) return [];
  return ACTIVE_LOCALES.flatMap((locale) => {
    const slug = slugs[locale];
    return slug === undefined ? [] : [{ type, locale, slug }];
  });
}
