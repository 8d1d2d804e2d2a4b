// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Asking, SearchRequest } from './asking.ts';
import { shown } from './cut.ts';
import { foreignIn } from './foreign.ts';
import { type Intent, intentOf } from './intent.ts';
import { PAGE } from './meant.ts';
import { type Alias, type Meaning, meantBy } from './misspellings.ts';
import { nearestWord } from './nearest.ts';
import type { PagefindData, PagefindResult } from './pagefind-types.ts';
import { withoutStopWords } from './stop-words.ts';
import { writtenOut } from './text-speak.ts';
import { heaviest, once, weighed } from './weighing.ts';
import { areForms, bareWords } from './words.ts';

type Results = readonly PagefindResult[];
type Filters = SearchRequest['filters'];

/** The words of a name that say something, in any order. */
const nameIn = (text: string, locale: string): string =>
  [...new Set(bareWords(withoutStopWords(shown(text), locale)))].sort().join(' ');

/** Does a page have just this name: as its title, or as another name of what it explains? */
const isCalled = ({ meta }: PagefindData, name: string, locale: string): boolean =>
  [meta['title'] ?? '', ...(meta['also'] ?? '').split(',')].some(
    (one) => nameIn(one.trim(), locale) === name,
  );

/** Names have few words. */
const LONGEST_NAME = 4;

/** Among so many of the best is looked for what has just the name that was typed; many tell of what one word names. */
function namedAmong(name: string): number {
  const words = name.split(' ').length;
  return words === 1 ? PAGE : words <= LONGEST_NAME ? PAGE / 2 + 1 : 0;
}

/**
 * The results, with those first that have just the name that was typed: what explains a word before all.
 * @param named ids of the pages that have some of what was asked in a name
 */
async function namedFirst(
  results: Results,
  query: string,
  locale: string,
  named: ReadonlySet<string>,
): Promise<Results> {
  const name = nameIn(query, locale);
  const best = results.slice(0, namedAmong(name)).filter(({ id }) => named.has(id));
  const pages = await Promise.all(
    best.map(async (result) => ({ result, data: await result.data() })),
  );
  const called = pages.filter(({ data }) => isCalled(data, name, locale));
  const terms = called.filter(({ data }) => data.filters['type']?.[0] === 'term');
  return once([...[...terms, ...called].map(({ result }) => result), ...results]);
}

/** What a query finds, and the words that were looked for besides: its meanings, or the nearest known words. */
interface Answer {
  readonly also: readonly string[];
  readonly results: Results;
}

/** A word or a meaning that is looked for, and the pages that have it. */
interface Sought {
  /** The words of the query that it stands for. */
  readonly words: readonly string[];
  readonly found: Results;
}

/** Ranks the pages that have some of what a query says. */
class Ranking {
  readonly #asking: Asking;
  readonly #aliases: readonly Alias[];
  readonly #locale: string;

  constructor(asking: Asking, aliases: readonly Alias[], locale: string) {
    this.#asking = asking;
    this.#aliases = aliases;
    this.#locale = locale;
  }

  /** Pages by what they have of the words of a query, and of what these mean. */
  async #ranked(typed: string, words: readonly string[], filters: Filters) {
    const query = words.join(' ');
    const meanings = meantBy([typed, query], this.#aliases, this.#locale);
    /** The words that a meaning explains. */
    const explained = ({ said }: Meaning): string[] =>
      words.filter((word) => bareWords(word).some((one) => said.includes(one)));
    /** The query with a meaning in the place of what it explains. */
    const inOtherWords = (meaning: Meaning): string => {
      const those = explained(meaning);
      return [...words.filter((word) => !those.includes(word)), meaning.means].join(' ');
    };
    const answers = await this.#asking.each(
      [
        { query, likely: true },
        ...words.map((word) => ({ query: word, exact: true })),
        ...meanings.map(({ means }) => ({ query: means })),
        ...meanings.map((meaning) => ({ query: inOtherWords(meaning) })),
      ],
      filters,
    );
    const [whole = [], ...others] = answers;
    const sought = (from: number, of: readonly (readonly string[])[]): Sought[] =>
      of.map((some, at) => ({ words: some, found: others[from + at] ?? [] }));
    return {
      whole,
      meanings,
      byWord: sought(
        0,
        words.map((word) => [word]),
      ),
      byMeaning: sought(words.length, meanings.map(explained)),
      inOtherWords: others.slice(words.length + meanings.length),
    };
  }

  /**
   * Pages by what they have of a query. Each of its words counts, and what they mean to the portal: a meaning adds to the
   * words that it explains, and takes nothing from the others. What has all words counts half as much again.
   */
  async of(query: string, filters: Filters): Promise<Answer> {
    const typed = this.#asking.wordsOf(query);
    const [pages, asked, ranks] = await Promise.all([
      this.#asking.count(filters),
      this.#ranked(query, typed, filters),
      this.#asking.ranks(),
    ]);
    let ranked = asked;
    const words = ranked.byWord.map(({ found }, at) =>
      // What the index has is no misspelling.
      found.length > 0
        ? (typed[at] ?? '')
        : (nearestWord(typed[at] ?? '', this.#aliases, this.#locale) ?? typed[at] ?? ''),
    );
    const corrections = words.filter((word, at) => word !== typed[at]);
    if (corrections.length > 0) ranked = await this.#ranked(query, words, filters);
    const { whole, meanings, byWord, byMeaning, inOtherWords } = ranked;
    const weights = new Map(
      byWord.map(({ words: [word = ''], found }) => [word, weighed(found.length, pages)]),
    );
    const sumOf = (some: readonly string[]): number =>
      some.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    const all = sumOf(words);
    const isWhole = byWord.every(({ found }) => found.length > 0);
    const results = heaviest(
      [
        { results: isWhole ? whole : [], weight: all / 3 },
        ...inOtherWords.map((found) => ({ results: found, weight: all / 3 })),
        ...byMeaning.map(({ words: some, found }) => ({
          results: found,
          weight: Math.max(weighed(found.length, pages), sumOf(some)),
        })),
        ...byWord.map(({ words: some, found }) => ({ results: found, weight: sumOf(some) })),
      ],
      ranks,
    );
    return {
      also: [...new Set([...meanings.map(({ means }) => means), ...corrections])],
      results: results.length > 0 ? results : whole,
    };
  }
}

/** Pages of the kind that a query names, in the place where they stand: before what else is found, or behind it. */
interface OfKind {
  readonly before: Results;
  readonly behind: Results;
}

/** Of these somebody wants what is said of their other words, where no page of the kind says it. */
const LEARNT: readonly string[] = ['course', 'lesson', 'alert'];

/** Pages of the kind that the query names, for those whom it names, with its other words; all of that kind when none has them. */
async function kindOf(
  { type, audience, rest }: Intent,
  filters: Filters,
  asking: Asking,
  ranking: Ranking,
): Promise<OfKind> {
  const kind = { ...filters, type, ...(audience !== undefined && { audience }) };
  const { results } = rest === '' ? { results: [] } : await ranking.of(rest, kind);
  if (results.length === 0) {
    const all = await asking.all('', kind);
    const isBehind = rest !== '' && LEARNT.includes(type);
    return isBehind ? { before: [], behind: all } : { before: all, behind: [] };
  }
  if (type !== 'event') return { before: results, behind: [] };
  const { results: editions } = await ranking.of(rest, { ...kind, type: 'edition' });
  return { before: [...results, ...editions], behind: [] };
}

/** So many others stand before what is inward or named. */
const OTHERS = 3;

/**
 * The results with pages of those ranks later where the title has not all that was asked («protocollo informatico»), or
 * nothing of it («comunicato stampa» stands on the page of each firm).
 */
async function inwardLater(
  results: Results,
  query: string,
  locale: string,
  ranks: Awaited<ReturnType<Asking['ranks']>>,
): Promise<Results> {
  const words = bareWords(withoutStopWords(query, locale));
  const isMeant = async ({ id, data }: PagefindResult): Promise<boolean> => {
    const isNamed = ranks.get('named')?.has(id) === true;
    if (!isNamed && !ranks.get('inward')?.has(id)) return true;
    const { title = '' } = (await data()).meta;
    const isInTitle = (word: string): boolean => areForms([title], word);
    return isNamed ? words.some(isInTitle) : words.every(isInTitle);
  };
  const best = results.slice(0, PAGE);
  const areMeant = await Promise.all(best.map(isMeant));
  const meant = best.filter((_, at) => areMeant[at]);
  const unnamed = best.filter(({ id }, at) => areMeant[at] || !ranks.get('named')?.has(id));
  return once([...meant.slice(0, OTHERS), ...unnamed, ...results]);
}

/** What a query finds, and the words that were looked for besides. */
export async function resultsOf(
  { query: typed, filters, locale }: SearchRequest,
  aliases: readonly Alias[],
  asking: Asking,
): Promise<Answer> {
  if (typed === '') return { also: [], results: await asking.all('', filters) };
  const query = writtenOut(typed, locale);
  // Words of another language mean nothing in this one: only what has all of them.
  if (foreignIn(query, locale).length > 0)
    return { also: [], results: await asking.all(query, filters) };
  const ranking = new Ranking(asking, aliases, locale);
  const intent = filters['type'] === undefined ? intentOf(query, locale) : undefined;
  const { before, behind } = intent
    ? await kindOf(intent, filters, asking, ranking)
    : { before: [], behind: [] };
  const { also, results } = await ranking.of(intent?.rest || query, filters);
  const later = await inwardLater(results, query, locale, await asking.ranks());
  const named = await namedFirst(later, query, locale, asking.named);
  return { also, results: once([...before, ...named, ...behind]) };
}
