// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SearchRequest } from './asking.ts';
import { find, type SearchResult, shownResults } from './find.ts';
import { inItalian } from './in-italian.ts';

/** So many of them are shown. */
const SHOWN = 10;

/** The language in which every text of the portal is. */
const EVERY = 'it';

/**
 * Texts that are in Italian only, for what was asked in another language: words, and no topic. The Italian index is loaded
 * for them, as this file is: ask when somebody wants them.
 */
export async function inItalianOnly({ query, filters }: SearchRequest): Promise<SearchResult[]> {
  const asked = { query: inItalian(query), filters: { ...filters, only: EVERY }, locale: EVERY };
  const { results, hidden, first } = await find(asked, []);
  const offered: SearchResult[] = [];
  for await (const result of shownResults(results.slice(0, SHOWN), hidden, first))
    offered.push(result);
  return offered;
}
