// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType, PageType } from '@portico/shared/contract/types';
import type { Reference } from '@portico/shared/contract/values';
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { homePath } from '@portico/shared/paths';
import { contentOf, type Named, named } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/** An entry for its own page. The dates stand beside it because an entry counts as its digest. */
export interface Page<T extends DocumentType> {
  readonly entry: Entry<T>;
  readonly firstPublished: string;
  readonly modified: string;
  readonly version: number;
}

type PageQuery<T extends PageType> = Query<{ readonly id: string }, Page<T> | null>;

function pageQuery<T extends PageType>(type: T): PageQuery<T> {
  return {
    name: `page-${type}`,
    answer: (store, { id }) => {
      const entry = store.get(type, id);
      if (entry === undefined) return null;
      const { firstPublished, modified, version } = entry;
      return { entry, firstPublished, modified, version };
    },
  };
}

/** The document of a page, one query for each type. */
export const pages: { readonly [T in PageType]: PageQuery<T> } = {
  article: pageQuery('article'),
  event: pageQuery('event'),
  edition: pageQuery('edition'),
  venue: pageQuery('venue'),
  organisation: pageQuery('organisation'),
  topic: pageQuery('topic'),
};

const titled = (store: Store, { type, id }: Reference, locale: ActiveLocale): Named | null => {
  if (type === 'settings') return null;
  if (type !== 'home') return named(store.get(type, id), locale);
  const home = store.get('home', id);
  const claim = home && contentOf(home, locale)?.claim;
  return claim === undefined ? null : { title: claim, path: homePath(locale) };
};

/** Where a reference leads: `null` when the document is gone or lacks the language. */
export const link: Query<
  { readonly type: DocumentType; readonly id: string; readonly locale: ActiveLocale },
  Named | null
> = {
  name: 'link',
  answer: (store, { type, id, locale }) => titled(store, { type, id }, locale),
};

/** An organisation where it signs: name, address and whether it is invented. */
export interface Signature extends Named {
  readonly fictional: boolean;
}

export const signature: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  Signature | null
> = {
  name: 'signature',
  answer: (store, { id, locale }) => {
    const entry = store.get('organisation', id);
    // The name of an organisation is a name: without a page in this language it stands, unlinked.
    const name = named(entry, locale) ?? withoutPage(named(entry, 'it'));
    return entry && name ? { ...name, fictional: entry.document.fictional } : null;
  },
};

const withoutPage = (name: Named | null): Named | null => name && { ...name, path: '' };

/** Where a document stands that has left an address: in the language of that address, or else in Italian. */
export const whereNow: Query<
  { readonly type: PageType; readonly id: string; readonly locale: ActiveLocale },
  (Named & { readonly locale: ActiveLocale }) | null
> = {
  name: 'where-now',
  answer: (store, { type, id, locale }) => {
    const entry = store.get(type, id);
    for (const one of [locale, DEFAULT_LOCALE] as const) {
      const found = named(entry, one);
      if (found) return { ...found, locale: one };
    }
    return null;
  },
};

/** Why and when a document was withdrawn. */
export const withdrawal: Query<
  { readonly id: string },
  { readonly reason: string; readonly at: string } | null
> = {
  name: 'withdrawal',
  answer: (store, { id }) => {
    const found = store.withdrawal(id);
    return found ? { reason: found.reason, at: found.at } : null;
  },
};
