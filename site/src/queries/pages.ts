// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardsOf } from './card.ts';
import { pageLink } from './content.ts';
import type { Query, Store } from './query.ts';
import { topics } from './topics.ts';

/** The pages that stand under another one, in their order. */
export const subpages: Query<
  { readonly page: string; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'subpages',
  answer: (store, { page, locale }) => cardsOf(store.by('pagesByParent', page), locale),
};

/** The pages that the menu shows in one place, in their order. */
const pagesIn = (store: Store, place: 'main' | 'footer', locale: ActiveLocale): PageLink[] =>
  store.by('pagesByMenu', place).flatMap((entry) => pageLink(entry, locale) ?? []);

/** Title and address of what the menu of every page shows besides the portal's own pages. */
export interface MenuLinks {
  readonly topics: readonly PageLink[];
  readonly pages: readonly PageLink[];
}

export const menuLinks: Query<{ readonly locale: ActiveLocale }, MenuLinks> = {
  name: 'menu-links',
  answer: (store, { locale }) => ({
    topics: topics.answer(store, { locale }).map(({ title, path }) => ({ title, path })),
    pages: pagesIn(store, 'main', locale),
  }),
};

/** The pages at the foot of every page. */
export const footerPages: Query<{ readonly locale: ActiveLocale }, readonly PageLink[]> = {
  name: 'footer-pages',
  answer: (store, { locale }) => pagesIn(store, 'footer', locale),
};
