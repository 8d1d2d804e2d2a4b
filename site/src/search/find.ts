// SPDX-License-Identifier: AGPL-3.0-or-later
import { shown } from './cut.ts';
import { type Alias, meanings } from './misspellings.ts';
import { Asking, type SearchRequest } from './asking.ts';
import type { PagefindResult } from './pagefind-types.ts';
import { grouped } from './groups.ts';
import { intentOf } from './intent.ts';
import { resultsOf } from './results.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { type FreshPage, freshMatches } from './state.ts';
import { wordingsIn } from './wordings-in.ts';

/** One result as it is shown. */
export interface SearchResult {
  readonly path: string;
  readonly title: string;
  /** HTML of Pagefind with `<mark>`, or plain text of a fresh page. */
  readonly excerpt: string;
  readonly type: string | undefined;
  /** «Base · 40 minuti». */
  readonly facts: string | undefined;
  /** An event that is over. */
  readonly isPast: boolean;
}

/** Fresh pages are known by type only: other filters leave them to the index. */
function freshFor(asked: SearchRequest, fresh: readonly FreshPage[], queries: readonly string[]) {
  const { type, ...others } = asked.filters;
  if (Object.keys(others).length > 0) return [];
  return freshMatches(fresh, queries, asked.locale).filter(
    (page) => type === undefined || page.type === type,
  );
}

/** Searches for the query and for its meanings; these come first, since the portal uses their words. */
export async function find(asked: SearchRequest, aliases: readonly Alias[], index?: SearchIndex) {
  const queries = [...meanings(asked.query, aliases, asked.locale), asked.query];
  const first = queries.flatMap((one) => wordingsIn(one, asked.locale).asked);
  const isFiltered = Object.keys(asked.filters).length > 0;
  const opening = {
    locale: asked.locale,
    typed: isFiltered ? '' : asked.query,
    wordings: first,
  };
  const { state, delta, search, complete } = await openIndex(opening, index);
  const current = new Set(delta?.ids);
  const { also, results } = await resultsOf(
    asked,
    aliases,
    new Asking(search, current, asked.locale),
  );
  const fresh = freshFor(asked, state.fresh, queries);
  const type = asked.filters['type'] ?? intentOf(asked.query, asked.locale)?.type;
  return {
    also,
    /** The type that was asked for: it stands first. */
    first: type,
    fresh,
    results,
    complete,
    /** Results that must not be shown. */
    hidden: {
      /** Pages that are gone, or that stand there already. */
      pages: new Set([...state.hidden, ...fresh.map(({ path }) => path)]),
      /** Pages of which only the current results say what is online. */
      superseded: new Set(delta?.pages),
      current,
    },
  };
}

/** The answer to a search. The data of `results` is fetched when they are shown. */
export type SearchAnswer = Awaited<ReturnType<typeof find>>;

/** An address of this site and nothing else (C05). */
const isOwn = (path: string): boolean => /^\/(?![/\\])/.test(path);

/** Some results without those that must not be shown, in their order, each as soon as it is there. */
async function* fetched(
  results: readonly PagefindResult[],
  { pages, superseded, current }: SearchAnswer['hidden'],
): AsyncGenerator<SearchResult> {
  for (const result of results) void result.data().catch(() => {});
  for (const result of results) {
    const { url, excerpt, meta, filters } = await result.data();
    const isShown = isOwn(url) && !pages.has(url);
    if (!isShown || (superseded.has(url) && !current.has(result.id))) continue;
    yield {
      path: url,
      title: shown(meta['title'] ?? url),
      excerpt: shown(excerpt),
      type: filters['type']?.[0],
      facts: meta['facts'],
      isPast: filters['when']?.[0] === 'past',
    };
  }
}

/**
 * The next results to show, without those that must not be shown, in groups. The index gives them by how well they
 * match: an event that matches best is among the first, whatever group stands first.
 */
export const shownResults = (
  results: readonly PagefindResult[],
  hidden: SearchAnswer['hidden'],
  first?: string,
): AsyncGenerator<SearchResult> => grouped(fetched(results, hidden), first);
