// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type DocumentType,
  factsOf,
  PAGE_TYPES,
  type PageType,
} from '@portico/shared/contract/types';
import { type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type ContentOf, contentOf, pageLink } from './content.ts';
import type { Ask, Entry, Query } from './query.ts';

/** A document for its own page. The dates stand beside it because an entry counts as its digest. */
export interface DocumentView<T extends DocumentType> {
  readonly entry: Entry<T>;
  readonly firstPublished: string;
  readonly modified: string;
  readonly version: number;
}

type DocumentQuery<T extends PageType> = Query<{ readonly id: string }, DocumentView<T> | null>;

const documentQuery = <T extends PageType>(type: T): DocumentQuery<T> => ({
  name: `document-${type}`,
  answer: (store, { id }) => {
    const entry = store.get(type, id);
    if (entry === undefined) return null;
    const { firstPublished, modified, version } = entry;
    return { entry, firstPublished, modified, version };
  },
});

/** The document of a page, one query for each type. */
export const documents = Object.fromEntries(
  PAGE_TYPES.map((type) => [type, documentQuery(type)]),
) as unknown as { readonly [T in PageType]: DocumentQuery<T> };

/** A document with its content in one language. */
export interface LocalizedView<T extends PageType> extends DocumentView<T> {
  readonly content: ContentOf<T>;
}

/**
 * The document that a page or a file is about.
 * @throws Error when it is not published in that language: then the page should not have been asked for.
 */
export function requiredDocument<T extends PageType>(
  ask: Ask,
  type: T,
  { id, locale }: { readonly id: string; readonly locale: ActiveLocale },
): LocalizedView<T> {
  const view = ask(documents[type], { id });
  const content = view && contentOf(view.entry, locale);
  if (!view || !content) throw new Error(`${type} ${id} is not published in «${locale}».`);
  return { ...view, content };
}

/** Where a reference leads: `null` when the document is gone, lacks the language or may not be linked. */
export const link: Query<
  { readonly type: DocumentType; readonly id: string; readonly locale: ActiveLocale },
  PageLink | null
> = {
  name: 'link',
  answer: (store, { type, id, locale }) =>
    factsOf(type).linkable ? pageLink(store.get(type, id), locale) : null,
};

/** An organisation where it signs: name, address and whether it is invented. */
export interface Signature extends PageLink {
  /** Language of the name. */
  readonly language: ActiveLocale;
  readonly fictional: boolean;
  /** Its page, in Italian when it has none in the language. */
  readonly page: string;
  readonly website?: string;
}

export const signature: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  Signature | null
> = {
  name: 'signature',
  answer: (store, { id, locale }) => {
    const entry = store.get('organisation', id);
    // The name of an organisation is a name: without a page in this language it stands, unlinked.
    const own = pageLink(entry, locale);
    const name = own ?? pageLink(entry, DEFAULT_LOCALE);
    if (!entry || !name) return null;
    const { fictional, website } = entry.document;
    return {
      title: name.title,
      path: own?.path ?? '',
      language: own ? locale : DEFAULT_LOCALE,
      fictional,
      page: name.path,
      ...(website !== undefined && { website }),
    };
  },
};

/** Where a document stands that has left an address: in the language of that address, or else in Italian. */
export const whereNow: Query<
  { readonly type: PageType; readonly id: string; readonly locale: ActiveLocale },
  (PageLink & { readonly locale: ActiveLocale }) | null
> = {
  name: 'where-now',
  answer: (store, { type, id, locale }) => {
    const entry = store.get(type, id);
    for (const one of [locale, DEFAULT_LOCALE] as const) {
      const found = pageLink(entry, one);
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
