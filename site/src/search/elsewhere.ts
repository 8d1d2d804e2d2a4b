// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SearchRequest } from './asking.ts';
import { find, type SearchResult, shownResults } from './find.ts';
import { inItalian } from './in-italian.ts';

/** With fewer results than this in the language of the page, Italian texts are offered as well, as lists do. */
export const FEW = 10;

/** So many of them are offered. */
const OFFERED = 5;

/** The language in which every text of the portal is. */
const EVERY = 'it';

/**
 * Texts that are in Italian only, for what was asked in another language. The Italian index is loaded for them: ask when
 * the results of the page's own language are shown.
 */
export async function inItalianOnly({ query, filters }: SearchRequest): Promise<SearchResult[]> {
  // The names of topics are those of the language of the page.
  if (query === '' || filters['topic'] !== undefined) return [];
  const asked = { query: inItalian(query), filters: { ...filters, only: EVERY }, locale: EVERY };
  const { results, hidden, first } = await find(asked, []);
  const offered: SearchResult[] = [];
  for await (const result of shownResults(results.slice(0, OFFERED), hidden, first))
    offered.push(result);
  return offered;
}
