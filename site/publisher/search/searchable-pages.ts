// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { documentPath, portalPath } from '@portico/shared/paths';
import { type Address, addressesOf } from '../accepted/addresses.ts';
import type { Site } from '../render/site.ts';
import { INDEXING } from './indexed-page.ts';

/** A page that can be searched. */
export interface SearchPage {
  readonly url: string;
  /** Content hash of the page. */
  readonly content: string;
  /** Hash of what is searched: the same in a page that has got a link to its sheet. */
  readonly words: string;
  /** Digest of its document; null for the portal's own pages. */
  readonly digest: string | null;
}

/** The portal's own pages that are worth finding. */
export const SEARCHABLE_PORTAL = [
  'help',
  'glossary',
  'about',
  'press',
  'accessibility',
  'privacy',
  'legal',
] as const;

export const urlOf = ({ type, locale, slug }: Address): string => documentPath(type, slug, locale);

/** Hash over pages in their order: the same pages, indexed in the same way, make the same index. */
export const signatureOf = (pages: readonly SearchPage[]): string =>
  sha256([INDEXING, ...pages.map(({ url, words }) => `${url} ${words}`)].join('\n'));

/** Every page that can be searched, in the order of first publication: Pagefind's output depends on the order. */
export function searchablePages({ entries, cache }: Site): SearchPage[] {
  const found: SearchPage[] = [];
  const add = (url: string, digest: string | null): void => {
    const page = cache.pages.get(url);
    if (page?.status !== 200) return;
    const { content, words = content } = page;
    found.push({ url, content, words, digest });
  };
  for (const entry of entries.values()) {
    for (const address of addressesOf(entry)) add(urlOf(address), entry.digest);
  }
  for (const locale of ACTIVE_LOCALES) {
    for (const page of SEARCHABLE_PORTAL) add(portalPath(page, locale), null);
  }
  return found;
}

/** The digest of the document that a page shows, if there is one. */
export function digestAt({ entries, cache }: Site, url: string): string | undefined {
  const page = cache.pages.get(url);
  if (page?.status !== 200 || page.route.kind !== 'document') return undefined;
  return entries.get(page.route.id)?.digest;
}
