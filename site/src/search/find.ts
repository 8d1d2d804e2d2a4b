// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Alias, meanings, normalise } from './misspellings.ts';
import { type Pagefind, type PagefindResult, pagefind } from './pagefind.ts';
import { deltaIn, type FreshPage, freshMatches, searchState } from './state.ts';

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
  readonly hidden: Hidden;
}

/** What must not be shown. */
export interface Hidden {
  /** Pages that are gone, or that stand there already. */
  readonly pages: ReadonlySet<string>;
  /** Pages of which only these results say what is online. */
  readonly superseded: ReadonlySet<string>;
  readonly current: ReadonlySet<string>;
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

/** These results, or none when the best of them has nothing to do with the query. */
async function ifMeant(results: readonly PagefindResult[], query: string) {
  const [best] = results;
  return best && isMeant((await best.data()).excerpt, query) ? results : [];
}

/**
 * The results of one query, what changed of late before the rest. Each index judges by itself which words it knows and
 * how rare they are, so neither their scores nor their best can be compared.
 */
async function resultsOf(
  search: Pagefind,
  query: string,
  { filters }: Asked,
  current: ReadonlySet<string>,
) {
  if (query === '') return (await search.search(null, { filters })).results;
  const { results } = await search.search(query, { filters });
  const changed = results.filter(({ id }) => current.has(id));
  const rest = results.filter(({ id }) => !current.has(id));
  return [...(await ifMeant(changed, query)), ...(await ifMeant(rest, query))];
}

/** Searches for what was written and for what it also means; that comes first, since it is what the portal calls it. */
export async function find(asked: Asked, aliases: readonly Alias[]): Promise<Finding> {
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
    hidden: {
      pages: new Set([...state.hidden, ...fresh.map(({ path }) => path)]),
      superseded: new Set(delta?.pages),
      current,
    },
  };
}

/** An address of this site and nothing else (C05). */
const isOwn = (path: string): boolean => /^\/(?![/\\])/.test(path);

/** The lines of some results, without those that must not be shown. */
export async function linesOf(
  results: readonly PagefindResult[],
  { pages, superseded, current }: Hidden,
): Promise<Found[]> {
  const lines = await Promise.all(
    results.map(async (result) => ({ id: result.id, ...(await result.data()) })),
  );
  return lines
    .filter(({ url }) => isOwn(url) && !pages.has(url))
    .filter(({ id, url }) => !superseded.has(url) || current.has(id))
    .map(({ url, excerpt, meta, filters }) => ({
      path: url,
      title: meta['title'] ?? url,
      excerpt,
      type: filters['type']?.[0],
    }));
}
