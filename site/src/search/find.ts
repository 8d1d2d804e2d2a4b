// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Alias, meanings, normalise } from './aliases.ts';
import { type Pagefind, type PagefindResult, pagefind } from './pagefind.ts';
import { type FreshPage, freshMatches, searchState } from './state.ts';

/** One line of the results. */
export interface Found {
  readonly path: string;
  readonly title: string;
  /** HTML of Pagefind with `<mark>`, or plain text of a fresh page. */
  readonly excerpt: string;
  readonly type: string | undefined;
}

/** What was found: lines are fetched as they are shown. */
export interface Finding {
  readonly also: readonly string[];
  readonly fresh: readonly FreshPage[];
  readonly results: readonly PagefindResult[];
  readonly hidden: ReadonlySet<string>;
}

/** A search as the form says it. */
export interface Asked {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly locale: string;
}

/** Fresh pages are known by type only: other filters leave them to the index. */
function freshFor(asked: Asked, fresh: readonly FreshPage[], queries: readonly string[]) {
  const { type, ...others } = asked.filters;
  if (Object.keys(others).length > 0) return [];
  return freshMatches(fresh, queries, asked.locale).filter(
    (page) => type === undefined || page.type === type,
  );
}

/** So much of a word of the query, at least, must be in a marked word. */
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

/** The results of one query; none when the best of them has nothing to do with it. */
async function resultsOf(search: Pagefind, query: string, filters: Asked['filters']) {
  if (query === '') return (await search.search(null, { filters })).results;
  const { results } = await search.search(query, { filters });
  const [best] = results;
  return best && isMeant((await best.data()).excerpt, query) ? results : [];
}

/** Searches for what was written and for what it also means; that comes first, since it is what the portal calls it. */
export async function find(asked: Asked, aliases: readonly Alias[]): Promise<Finding> {
  const state = await searchState();
  const search = await pagefind(state.index);
  const also = meanings(asked.query, aliases);
  const queries = [...also, asked.query];
  const answers = await Promise.all(
    queries.map((query) => resultsOf(search, query, asked.filters)),
  );
  const results = new Map(answers.flat().map((result) => [result.id, result]));
  const fresh = freshFor(asked, state.fresh, queries);
  return {
    also,
    fresh,
    results: [...results.values()],
    hidden: new Set([...state.hidden, ...fresh.map(({ path }) => path)]),
  };
}

/** An address of this site and nothing else (C05). */
const isOwn = (path: string): boolean => /^\/(?![/\\])/.test(path);

/** The lines of some results, without those that must not be shown. */
export async function linesOf(
  results: readonly PagefindResult[],
  hidden: ReadonlySet<string>,
): Promise<Found[]> {
  const data = await Promise.all(results.map((result) => result.data()));
  return data
    .filter(({ url }) => isOwn(url) && !hidden.has(url))
    .map(({ url, excerpt, meta, filters }) => ({
      path: url,
      title: meta['title'] ?? url,
      excerpt,
      type: filters['type']?.[0],
    }));
}
