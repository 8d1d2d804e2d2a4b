// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Intent, intentOf } from './intent.ts';
import { lookFor, meantOf } from './meant.ts';
import { type Alias, meanings } from './misspellings.ts';
import { shown } from './cut.ts';
import { nearest } from './nearest.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { withoutStopWords } from './stop-words.ts';
import { bareWords, type Wordings, wordings } from './words.ts';

/** The contents of the search form. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly locale: string;
}

/** How a query is worded for the index, without words that say nothing; an empty one asks for everything. */
export function wordingsIn(query: string, locale: string): Wordings {
  if (query === '') return { asked: [''], otherwise: [] };
  return wordings(withoutStopWords(query, locale));
}

/** Pages that several words find before those that one finds. */
function mostFound(byWord: readonly (readonly PagefindResult[])[]): PagefindResult[] {
  const pages = new Map<string, { readonly result: PagefindResult; words: number; rank: number }>();
  for (const results of byWord) {
    for (const [rank, result] of results.entries()) {
      const page = pages.get(result.id) ?? { result, words: 0, rank: 0 };
      page.words += 1;
      page.rank += 1 / (rank + 1);
      pages.set(result.id, page);
    }
  }
  return [...pages.values()]
    .sort((a, b) => b.words - a.words || b.rank - a.rank)
    .map(({ result }) => result);
}

type Filters = SearchRequest['filters'];
type Results = readonly PagefindResult[];

const kindOf = ({ type, audience }: Intent, filters: Filters): Filters => ({
  ...filters,
  type,
  ...(audience !== undefined && { audience }),
});

/** Asks the index in ever looser ways, until something is found. */
export class Asking {
  readonly #search: Pagefind;
  readonly #current: ReadonlySet<string>;
  readonly #locale: string;

  constructor(search: Pagefind, current: ReadonlySet<string>, locale: string) {
    this.#search = search;
    this.#current = current;
    this.#locale = locale;
  }

  async #ask(worded: readonly string[], filters: Filters): Promise<PagefindResult[]> {
    const found = worded.map((one) => lookFor(this.#search, one, filters, this.#current));
    return meantOf((await Promise.all(found)).flat());
  }

  /** Pages that have every word of one of the queries. */
  async all(queries: readonly string[], filters: Filters): Promise<Results> {
    const worded = queries.map((one) => wordingsIn(one, this.#locale));
    const found = await this.#ask(
      worded.flatMap(({ asked }) => asked),
      filters,
    );
    if (found.length > 0) return found;
    return this.#ask(
      worded.flatMap(({ otherwise }) => otherwise),
      filters,
    );
  }

  /** Pages that have some word of a query, those with most of them first. */
  async some(query: string, filters: Filters): Promise<Results> {
    const words = [...new Set(withoutStopWords(query, this.#locale).split(/\s+/))];
    return mostFound(await Promise.all(words.map((word) => this.#ask([word], filters))));
  }

  /** Pages of the kind that the query names, for those whom it names, with its other words. */
  async ofKind(intent: Intent, also: readonly string[], filters: Filters): Promise<Results> {
    const { rest } = intent;
    const kind = kindOf(intent, filters);
    if (rest === '') return this.all([''], kind);
    const found = await this.all([...also, rest], kind);
    return found.length > 0 ? found : this.some(rest, kind);
  }
}

/** Each result once, as it comes first. */
function once(results: Results): PagefindResult[] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** What has all that was typed in its title is never further down, whatever else was looked for. */
const NAMED_WITHIN = 4;

/** Has the title of a page every word of the query that says something? */
async function isNamed(page: PagefindResult, query: string, locale: string): Promise<boolean> {
  const title = new Set(bareWords(shown((await page.data()).meta['title'] ?? '')));
  return bareWords(withoutStopWords(query, locale)).every((word) => title.has(word));
}

/** The results, with one of them moved up to where it may stand at most. */
function movedUp(results: Results, best: PagefindResult): Results {
  const at = results.findIndex(({ id }) => id === best.id);
  if (at < NAMED_WITHIN) return results;
  const others = results.filter(({ id }) => id !== best.id);
  return [...others.slice(0, NAMED_WITHIN - 1), best, ...others.slice(NAMED_WITHIN - 1)];
}

/** Whoever finds fewer pages may have mistyped. */
const FEW = 3;

/** What a query finds, and the words that were looked for besides: its meanings, or the nearest known words. */
export async function resultsOf(
  { query, filters, locale }: SearchRequest,
  aliases: readonly Alias[],
  asking: Asking,
): Promise<{ readonly also: readonly string[]; readonly results: Results }> {
  if (query === '') return { also: [], results: await asking.all([''], filters) };
  const intent = filters['type'] === undefined ? intentOf(query, locale) : undefined;
  const named = intent ? await asking.ofKind(intent, meanings(intent.rest, aliases), filters) : [];
  let also = meanings(query, aliases);
  let found = await asking.all([...also, query], filters);
  const [best] = also.length > 0 ? await asking.all([query], filters) : found;
  const near = found.length < FEW ? nearest(query, aliases) : undefined;
  if (near !== undefined) {
    const meant = [...meanings(near, aliases), near];
    const other = await asking.all(meant, filters);
    if (other.length > found.length) {
      also = meant;
      found = once([...other, ...found]);
    }
  }
  const some = found.length === 0 ? await asking.some(near ?? query, filters) : [];
  // Nothing of that kind says more: all of it.
  const kind = intent && named.length === 0 ? await asking.all([''], kindOf(intent, filters)) : [];
  const results = once([...named, ...found, ...kind, ...some]);
  const isTop = best !== undefined && (await isNamed(best, query, locale));
  return { also, results: isTop ? movedUp(results, best) : results };
}
