// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Named, named } from './content.ts';
import type { Query } from './query.ts';

/** A title in the index. */
export interface Title extends Named {
  readonly type: PageType;
}

const TYPES: readonly PageType[] = [
  'topic',
  'edition',
  'event',
  'organisation',
  'venue',
  'article',
];

/** Titles from A to Z; when there are more than `limit` articles, the newest of them. */
export const titles: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  { readonly titles: readonly Title[]; readonly limited: boolean }
> = {
  name: 'titles',
  answer: (store, { locale, limit }) => {
    const collator = new Intl.Collator(locale);
    const all = TYPES.flatMap((type) => {
      const entries = store.all(type);
      return entries.slice(Math.max(0, entries.length - limit)).flatMap((entry) => {
        const name = named(entry, locale);
        return name ? [{ ...name, type }] : [];
      });
    });
    const limited = TYPES.some((type) => store.all(type).length > limit);
    return { titles: all.sort((a, b) => collator.compare(a.title, b.title)), limited };
  },
};
