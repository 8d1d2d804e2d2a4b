// SPDX-License-Identifier: AGPL-3.0-or-later
import { PAGE_TYPES, type PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { Query } from './query.ts';

/** A title in the list from A to Z. */
export interface Title extends PageLink {
  readonly type: PageType;
}

/** Titles from A to Z; of a type with more than `limit` documents the newest of them. */
export const titles: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  { readonly titles: readonly Title[]; readonly limited: boolean }
> = {
  name: 'titles',
  answer: (store, { locale, limit }) => {
    const collator = new Intl.Collator(locale);
    const all = PAGE_TYPES.flatMap((type) => {
      const entries = store.all(type);
      return entries.slice(Math.max(0, entries.length - limit)).flatMap((entry) => {
        const link = pageLink(entry, locale);
        return link ? [{ ...link, type }] : [];
      });
    });
    const limited = PAGE_TYPES.some((type) => store.all(type).length > limit);
    return { titles: all.sort((a, b) => collator.compare(a.title, b.title)), limited };
  },
};
