// SPDX-License-Identifier: AGPL-3.0-or-later
import { titleIn } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { Entry } from '../../src/queries/query.ts';
import type { Alias } from '../../src/search/misspellings.ts';
import type { FreshPage, SearchState } from '../../src/search/state.ts';
import { addressesOf } from '../accepted/addresses.ts';
import type { Site } from '../render/site.ts';
import { urlOf } from './searchable-pages.ts';

/** Pages not in the index of which the search page is told, at most. */
const MAX_FRESH = 50;

/** Title and summary of a result. */
function wordsOf(entry: Entry, locale: ActiveLocale): Pick<FreshPage, 'title' | 'summary'> {
  const content = entry.document.locales[locale] ?? entry.document.locales.it;
  const title = titleIn(entry.type, content) ?? '';
  return { title, summary: 'summary' in content ? content.summary : '' };
}

/** Misspellings and everyday words, by language. */
export function aliasesOf({ entries }: Site): Record<string, Alias[]> {
  const aliases: Record<string, Alias[]> = {};
  for (const { document } of entries.values()) {
    if (document.type !== 'settings') continue;
    for (const [locale, content] of Object.entries(document.locales))
      aliases[locale] = content?.searchAliases ?? [];
  }
  return aliases;
}

/**
 * Compares the pages online with those that the index knows.
 * @param also addresses of pages that it finds in another way
 */
export function searchState(
  { entries, cache }: Site,
  revision: number,
  indexed: Readonly<Record<string, readonly [content: string, digest: string | null]>>,
  also: ReadonlySet<string>,
): Pick<SearchState, 'revision' | 'hidden' | 'fresh'> {
  const hidden = Object.keys(indexed).filter((url) => cache.pages.get(url)?.status !== 200);
  const fresh: FreshPage[] = [];
  for (const entry of [...entries.values()].reverse()) {
    if (fresh.length >= MAX_FRESH) break;
    for (const address of addressesOf(entry)) {
      const url = urlOf(address);
      if (indexed[url]?.[1] === entry.digest || also.has(url)) continue;
      if (cache.pages.get(url)?.status !== 200) continue;
      fresh.push({ path: url, type: entry.type, ...wordsOf(entry, address.locale) });
    }
  }
  return { revision, hidden, fresh };
}
