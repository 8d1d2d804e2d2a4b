// SPDX-License-Identifier: AGPL-3.0-or-later
import { fetchBest, type Found, lookFor, meantOf, PAGE } from './meant.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { numbersWhole } from './numbers.ts';
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

/** Asks the index. */
export class Asking {
  readonly #search: Pagefind;
  readonly #current: ReadonlySet<string>;
  readonly #locale: string;

  constructor(search: Pagefind, current: ReadonlySet<string>, locale: string) {
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
    const found = worded.map((one) => lookFor(this.#search, one, filters, this.#current));
    return (await Promise.all(found)).flat();
  }

  /** Fetches what a page of results shows, past Pagefind: it has one object for each page, for one question at a time. */
  #fetchAhead(found: readonly Found[]): void {
    for (const { id } of found.flatMap(({ results }) => results.slice(0, PAGE)).slice(0, PAGE))
      if (!this.#current.has(id))
        void fetch(`/pagefind/fragment/${id}.pf_fragment`).catch(() => {});
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
    for (const { found } of asked.filter(({ likely }) => likely)) this.#fetchAhead(found);
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

  /** Ids of the pages that nobody has checked in time. */
  async overdue(filters: Filters): Promise<ReadonlySet<string>> {
    const { results } = await this.#search.search(null, {
      filters: { ...filters, check: 'overdue' },
    });
    return new Set(results.map(({ id }) => id));
  }

  /** How many pages there are. */
  async count(filters: Filters): Promise<number> {
    return (await this.#search.search(null, { filters })).results.length;
  }
}
