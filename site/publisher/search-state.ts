// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { sha256 } from '@portico/shared/canonical';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { documentPath, portalPath } from '@portico/shared/paths';
import type { Entry } from '../src/queries/query.ts';
import { type Address, addressesOf } from './addresses.ts';
import type { Site } from './site.ts';

/** A page that can be searched. */
export interface Indexed {
  readonly url: string;
  /** Content hash of the page. */
  readonly content: string;
  /** Digest of its document; empty for the portal's own pages. */
  readonly digest: string;
}

/** A page that is online and not yet in the index. */
export interface Fresh {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly type: DocumentType;
}

/** The portal's own pages that are worth finding. */
const PORTAL = ['urgent', 'help', 'about', 'accessibility', 'privacy', 'legal'] as const;

const urlOf = ({ type, locale, slug }: Address): string => documentPath(type, slug, locale);

/** Hash over pages in their order: the same pages make the same index. */
export const signatureOf = (pages: readonly Indexed[]): string =>
  sha256(pages.map(({ url, content }) => `${url} ${content}\n`).join(''));

/** Every page that can be searched, in the order of first publication: Pagefind's output depends on the order. */
export function searchablePages({ entries, book }: Site): Indexed[] {
  const found: Indexed[] = [];
  const add = (url: string, digest: string): void => {
    const page = book.pages.get(url);
    if (page?.status === 200) found.push({ url, content: page.content, digest });
  };
  for (const entry of entries.values()) {
    for (const address of addressesOf(entry)) add(urlOf(address), entry.digest);
  }
  for (const locale of ACTIVE_LOCALES) {
    for (const page of PORTAL) add(portalPath(page, locale), '');
  }
  return found;
}

/** The most that the search page is told of what the index does not know. */
const FRESH_MAX = 50;

/** What the search page must not show, and what it should show besides the index. */
export interface SearchState {
  readonly revision: number;
  readonly hidden: readonly string[];
  readonly fresh: readonly Fresh[];
  /** A small index of what changed since the other one was made. */
  readonly delta: {
    readonly path: string;
    /** Its results. */
    readonly ids: readonly string[];
    /** Its pages: what the other index says of them is former text. */
    readonly pages: readonly string[];
  } | null;
}

/** The digest of the document that a page shows, when it can be found. */
export function digestAt({ entries, book }: Site, url: string): string | undefined {
  const page = book.pages.get(url);
  if (page?.status !== 200 || page.route.kind !== 'document') return undefined;
  return entries.get(page.route.id)?.digest;
}

/** What a result says of a page. */
function wordsOf(entry: Entry, locale: ActiveLocale): Pick<Fresh, 'title' | 'summary'> {
  const content = entry.document.locales[locale] ?? entry.document.locales.it;
  const title = 'title' in content ? content.title : 'name' in content ? content.name : '';
  return { title, summary: 'summary' in content ? content.summary : '' };
}

/**
 * What the search page is told with a release, by which pages its index knows.
 * @param also addresses of pages that it finds in another way
 */
export function searchState(
  { entries, book }: Site,
  revision: number,
  indexed: Readonly<Record<string, readonly [content: string, digest: string]>>,
  also: ReadonlySet<string>,
): Pick<SearchState, 'revision' | 'hidden' | 'fresh'> {
  const hidden = Object.keys(indexed).filter((url) => book.pages.get(url)?.status !== 200);
  const fresh: Fresh[] = [];
  for (const entry of [...entries.values()].reverse()) {
    if (fresh.length >= FRESH_MAX) break;
    for (const address of addressesOf(entry)) {
      const url = urlOf(address);
      if (indexed[url]?.[1] === entry.digest || also.has(url)) continue;
      if (book.pages.get(url)?.status !== 200) continue;
      fresh.push({ path: url, type: entry.type, ...wordsOf(entry, address.locale) });
    }
  }
  return { revision, hidden, fresh };
}
