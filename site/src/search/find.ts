// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Alias, meanings } from './aliases.ts';
import { type PagefindResult, pagefind } from './pagefind.ts';
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

/** Searches for what was written and for what it also means; that comes first, since it is what the portal calls it. */
export async function find(asked: Asked, aliases: readonly Alias[]): Promise<Finding> {
  const [search, state] = await Promise.all([pagefind(), searchState()]);
  const also = meanings(asked.query, aliases);
  const queries = [...also, asked.query];
  const answers = await Promise.all(
    queries.map((query) => search.search(query, { filters: asked.filters })),
  );
  const results = new Map(
    answers.flatMap((answer) => answer.results.map((result) => [result.id, result])),
  );
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
