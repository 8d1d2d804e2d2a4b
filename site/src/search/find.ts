// SPDX-License-Identifier: AGPL-3.0-or-later
import { shown } from './cut.ts';
import { type Alias, meanings } from './misspellings.ts';
import { type Pagefind, type PagefindData, type PagefindResult, pagefind } from './pagefind.ts';
import { deltaIn, type FreshPage, freshMatches, searchState } from './state.ts';
import { areMeant, wordings } from './words.ts';

/** How many results are shown at once. */
export const PAGE = 10;

/** Where the index comes from. */
interface SearchIndex {
  readonly searchState: typeof searchState;
  readonly pagefind: typeof pagefind;
}

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

/**
 * Pagefind shortens a word that it does not know until it knows something: «xyzzy» finds «X», «1125» finds «112». What
 * it marked, or title or summary, must have to do with what was asked.
 */
function isMeant({ excerpt, meta }: PagefindData, wording: string): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word);
  const found = [...marks, meta['title'] ?? '', meta['summary'] ?? ''];
  return areMeant(found.map(shown), wording);
}

/** The results of one wording in one index, best first: they are meant when the best of them is. */
interface Found {
  readonly wording: string;
  readonly results: readonly PagefindResult[];
}

/**
 * What a wording finds: in the small index of recent changes, then in the other. Each index has its own words and
 * their frequency, so their scores cannot be compared.
 */
async function lookFor(
  search: Pagefind,
  wording: string,
  { filters }: SearchRequest,
  current: ReadonlySet<string>,
): Promise<Found[]> {
  const { results } = await search.search(wording === '' ? null : wording, { filters });
  return [
    { wording, results: results.filter(({ id }) => current.has(id)) },
    { wording, results: results.filter(({ id }) => !current.has(id)) },
  ];
}

/** Each result once, as it comes first. */
function merged(found: readonly Found[]): PagefindResult[] {
  const results = new Map<string, PagefindResult>();
  for (const result of found.flatMap(({ results: some }) => some)) {
    if (!results.has(result.id)) results.set(result.id, result);
  }
  return [...results.values()];
}

/** What is meant of what was found. */
async function meantOf(found: readonly Found[]): Promise<PagefindResult[]> {
  const needed = merged(
    found.map(({ wording, results }) => ({ wording, results: results.slice(0, 1) })),
  );
  // All at once, with those that are shown first; read one after the other, for Pagefind has one object for each page.
  await Promise.all([...needed, ...merged(found).slice(0, PAGE)].map((result) => result.data()));
  const meant: Found[] = [];
  for (const group of found) {
    const [best] = group.results;
    if (best && (group.wording === '' || isMeant(await best.data(), group.wording)))
      meant.push(group);
  }
  return merged(meant);
}

/** Searches for the query and for its meanings; these come first, since the portal uses their words. */
export async function find(
  asked: SearchRequest,
  aliases: readonly Alias[],
  index: SearchIndex = { searchState, pagefind },
) {
  const state = await index.searchState();
  const delta = deltaIn(state, asked.locale);
  const current = new Set(delta?.ids);
  const search = await index.pagefind(state.index, delta?.path);
  const also = meanings(asked.query, aliases);
  const queries = [...also, asked.query];
  const ask = async (wording: readonly string[]) =>
    meantOf((await Promise.all(wording.map((one) => lookFor(search, one, asked, current)))).flat());
  const worded = queries.map(wordings);
  const isAll = asked.query === '';
  let answers = await ask(isAll ? [''] : worded.flatMap(({ asked: first }) => first));
  if (answers.length === 0 && !isAll)
    answers = await ask(worded.flatMap(({ otherwise }) => otherwise));
  const fresh = freshFor(asked, state.fresh, queries);
  return {
    also,
    fresh,
    results: answers,
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
      title: shown(meta['title'] ?? url),
      excerpt: shown(excerpt),
      type: filters['type']?.[0],
    }));
}
