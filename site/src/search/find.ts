// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Alias, meanings, normalise } from './misspellings.ts';
import { type Pagefind, type PagefindResult, pagefind } from './pagefind.ts';
import { deltaIn, type FreshPage, freshMatches, searchState } from './state.ts';

/** One result as it is shown. */
export interface SearchResult {
  readonly path: string;
  readonly title: string;
  /** HTML of Pagefind with `<mark>`, or plain text of a fresh page. */
  readonly excerpt: string;
  readonly type: string | undefined;
}

/** The contents of the search form. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly locale: string;
}

/** Fresh pages are known by type only: other filters leave them to the index. */
function freshFor(asked: SearchRequest, fresh: readonly FreshPage[], queries: readonly string[]) {
  const { type, ...others } = asked.filters;
  if (Object.keys(others).length > 0) return [];
  return freshMatches(fresh, queries, asked.locale).filter(
    (page) => type === undefined || page.type === type,
  );
}

/** Letters that a marked word must share with a word of the query, at least. */
const LEAST = 3;

/**
 * Pagefind shortens a word that it does not know until it knows something: «xyzzy» finds «X». What it marked must
 * have to do with what was asked; a page found by its title may have no mark at all.
 */
function isMeant(excerpt: string, query: string): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) =>
    normalise(word),
  );
  const words = normalise(query).trim().split(' ');
  const stems = words.map((word) => word.slice(0, Math.max(LEAST, Math.ceil(word.length / 2))));
  return (
    marks.length === 0 || marks.some((mark) => stems.some((stem) => mark.includes(` ${stem}`)))
  );
}

/** These results, or none when the best of them has nothing to do with the query. */
async function ifMeant(results: readonly PagefindResult[], query: string) {
  const [best] = results;
  return best && isMeant((await best.data()).excerpt, query) ? results : [];
}

/**
 * The results of one query: those of the small index of recent changes, then the rest. Each index has its own words
 * and their frequency, so their scores cannot be compared.
 */
async function resultsOf(
  search: Pagefind,
  query: string,
  { filters }: SearchRequest,
  current: ReadonlySet<string>,
) {
  if (query === '') return (await search.search(null, { filters })).results;
  const { results } = await search.search(query, { filters });
  const changed = results.filter(({ id }) => current.has(id));
  const rest = results.filter(({ id }) => !current.has(id));
  return [...(await ifMeant(changed, query)), ...(await ifMeant(rest, query))];
}

/** Searches for the query and for its meanings; these come first, since the portal uses their words. */
export async function find(asked: SearchRequest, aliases: readonly Alias[]) {
  const state = await searchState();
  const delta = deltaIn(state, asked.locale);
  const current = new Set(delta?.ids);
  const search = await pagefind(state.index, delta?.path);
  const also = meanings(asked.query, aliases);
  const queries = [...also, asked.query];
  const answers = await Promise.all(
    queries.map((query) => resultsOf(search, query, asked, current)),
  );
  const results = new Map(answers.flat().map((result) => [result.id, result]));
  const fresh = freshFor(asked, state.fresh, queries);
  return {
    also,
    fresh,
    results: [...results.values()],
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

/** Fetches some results, without those that must not be shown. */
export async function shownResults(
  results: readonly PagefindResult[],
  { pages, superseded, current }: SearchAnswer['hidden'],
): Promise<SearchResult[]> {
  const fetched = await Promise.all(
    results.map(async (result) => ({ id: result.id, ...(await result.data()) })),
  );
  return fetched
    .filter(({ url }) => isOwn(url) && !pages.has(url))
    .filter(({ id, url }) => !superseded.has(url) || current.has(id))
    .map(({ url, excerpt, meta, filters }) => ({
      path: url,
      title: meta['title'] ?? url,
      excerpt,
      type: filters['type']?.[0],
    }));
}
