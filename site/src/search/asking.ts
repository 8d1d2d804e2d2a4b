// SPDX-License-Identifier: AGPL-3.0-or-later
import { fetchBest, type Found, lookFor, meantOf } from './meant.ts';
import type { PagefindResult, SearchedIndex } from './pagefind-types.ts';
import { numbersWhole } from './numbers.ts';
import { type Rank, RANKS } from './ranks.ts';
import { withoutStopWords } from './stop-words.ts';
import { wordingsIn } from './wordings-in.ts';
import { areForms, areMeant, isWrittenApart } from './words.ts';

/** The contents of the search form. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly locale: string;
}

type Filters = SearchRequest['filters'];
type Results = readonly PagefindResult[];

/** «e mail» is one word. */
const ELECTRONIC = /(^|\s)e (?=(?:mails?|commerce|banking|book|learning|sim|wallet)(?:\s|$))/giu;

/** One of several questions that are asked together. */
export interface Question {
  readonly query: string;
  /** Finds no page that has only words which begin like those of the query. */
  readonly exact?: boolean;
  /** Its first results are likely to be shown. */
  readonly likely?: boolean;
}

/** So many of the first results of likely questions, taken together, are fetched before it is known how they rank. */
const AHEAD = 3;

/** Is some of what was asked in a name of a page: in its title, or among other names of what it explains? */
const isInName = ({ matchedMetaFields = [] }: PagefindResult): boolean =>
  matchedMetaFields.includes('title') || matchedMetaFields.includes('also');

/** Asks the index. */
export class Asking {
  readonly #search: SearchedIndex;
  readonly #current: ReadonlySet<string>;
  readonly #locale: string;
  readonly #named = new Set<string>();
  /** What was looked for, by wording and filters: a query of one word is the same as that word. */
  readonly #looked = new Map<string, Promise<Found[]>>();
  #ranks: Promise<ReadonlyMap<Rank, ReadonlySet<string>>> | undefined;

  constructor(search: SearchedIndex, current: ReadonlySet<string>, locale: string) {
    this.#search = search;
    this.#current = current;
    this.#locale = locale;
  }

  /** The words of a query that say something. */
  wordsOf(query: string): string[] {
    if (isWrittenApart(query)) return [query];
    const spoken = numbersWhole(query).replace(ELECTRONIC, '$1e-');
    const words = withoutStopWords(spoken, this.#locale);
    return [...new Set(words.split(/\s+/))];
  }

  async #look(worded: readonly string[], filters: Filters): Promise<Found[]> {
    const looked = worded.map((one) => {
      const name = JSON.stringify([one, filters]);
      const found = this.#looked.get(name) ?? lookFor(this.#search, one, filters, this.#current);
      this.#looked.set(name, found);
      return found;
    });
    const found = (await Promise.all(looked)).flat();
    for (const { id } of found.flatMap(({ results }) => results.filter(isInName)))
      this.#named.add(id);
    return found;
  }

  /** Pages that have some of what was asked so far in a name. */
  get named(): ReadonlySet<string> {
    return this.#named;
  }

  /** Pages that have every word of a query, for each of some queries. */
  async each(questions: readonly Question[], filters: Filters): Promise<Results[]> {
    const asked = await Promise.all(
      questions.map(async ({ query, exact, likely }) => {
        const worded = wordingsIn(query, this.#locale);
        const found = await this.#look(worded.asked, filters);
        return { found, likely, otherwise: worded.otherwise, are: exact ? areForms : areMeant };
      }),
    );
    const likely = asked.flatMap((one) => (one.likely ? one.found : []));
    for (const result of likely.flatMap(({ results }) => results.slice(0, AHEAD)).slice(0, AHEAD))
      void result.data().catch(() => {});
    await Promise.all(asked.map(({ found }) => fetchBest(found)));
    const answers: Results[] = [];
    for (const { found, otherwise, are } of asked) {
      const meant = await meantOf(found, are);
      answers.push(
        meant.length > 0 || otherwise.length === 0
          ? meant
          : await meantOf(await this.#look(otherwise, filters), are),
      );
    }
    return answers;
  }

  /** Pages that have every word of a query; all pages for an empty one. */
  async all(query: string, filters: Filters): Promise<Results> {
    const [found = []] = await this.each([{ query, likely: true }], filters);
    return found;
  }

  /** Ids of the pages of each rank. */
  ranks(): Promise<ReadonlyMap<Rank, ReadonlySet<string>>> {
    this.#ranks ??= this.#askRanks();
    return this.#ranks;
  }

  async #askRanks() {
    const asked = RANKS.map(async (rank) => {
      const { results } = await this.#search.search(null, { filters: { rank } });
      return [rank, new Set(results.map(({ id }) => id))] as const;
    });
    return new Map(await Promise.all(asked));
  }

  /** How many pages there are. */
  count(filters: Filters): Promise<number> {
    return this.#search.count(filters);
  }
}
