// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PagefindData, PagefindResult, SearchedIndex } from './pagefind-types.ts';
import type { SearchState } from './state.ts';
import { bareWords } from './words.ts';

/** A result as the index gave it, with its data when it is likely to be shown. */
export type KnownResult = readonly [
  id: string,
  score: number,
  fields: readonly string[],
  data?: PagefindData,
];

/**
 * What an index says of one word, in a file of its own: all that ranking asks it, and the pages that stand first. It is
 * what the index would say, not what is shown: who ranks, hides and shows is the same program.
 */
export interface Answer {
  /** Names the index that said it. */
  readonly index: string;
  /** How many pages it has in this language. */
  readonly pages: number;
  /** The results of each question, by {@link questionName}. */
  readonly found: Readonly<Record<string, readonly KnownResult[]>>;
}

/** Folder of the answers on the site. */
export const ANSWERS = '/pagefind/answers/';

/** Names a question. Pagefind takes capital letters for small ones. */
export const questionName = (
  query: string | null,
  filters: Readonly<Record<string, string>>,
): string => JSON.stringify([query?.toLowerCase() ?? null, filters]);

/** Can a file answer it? Each answers one word. */
export const isOneWord = (query: string): boolean => new Set(bareWords(query)).size === 1;

/** The address of what an index says of a query, when it is one word that is often asked for. */
function addressOf(state: SearchState, locale: string, query: string): string | undefined {
  const [word] = bareWords(query);
  if (word === undefined || !isOneWord(query)) return undefined;
  // What is absent was not there in an earlier version.
  const at = (state as Partial<SearchState>).answers?.[locale]?.split(' ').indexOf(word) ?? -1;
  return at < 0 ? undefined : `${ANSWERS}${locale}-${at}.json?ts=${state.index}`;
}

async function fetchAnswer(address: string, index: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const answer = (await response.json()) as Answer;
    // The index may have been replaced since.
    return answer.index === index ? answer : undefined;
  } catch {
    // The index itself answers, or says why it cannot.
    return undefined;
  }
}

let last: { readonly address: string; readonly answer: Promise<Answer | undefined> } | undefined;

/** What the index that is online says of a query, when that stands in a file; fetched once. */
export async function answerTo(
  state: SearchState,
  locale: string,
  query: string,
): Promise<Answer | undefined> {
  const address = addressOf(state, locale, query);
  if (address === undefined) return undefined;
  if (last?.address !== address) last = { address, answer: fetchAnswer(address, state.index) };
  return last.answer;
}

/**
 * An index of which one answer is known already. Whatever else is asked, the index itself says it.
 * @param whole loads the index
 */
export function answered(
  { pages, found }: Answer,
  whole: () => Promise<SearchedIndex>,
): SearchedIndex {
  return {
    search: async (query, options) => {
      const known = found[questionName(query, options.filters)];
      if (!known) return (await whole()).search(query, options);
      const dataOf = async (id: string): Promise<PagefindData> => {
        const { results } = await (await whole()).search(query, options);
        const result = results.find((one) => one.id === id);
        if (!result) throw new Error(`The index has no page ${id} for «${query}» any more.`);
        return result.data();
      };
      const results = known.map(
        ([id, score, matchedMetaFields, data]): PagefindResult => ({
          id,
          score,
          matchedMetaFields,
          data: async () => data ?? dataOf(id),
        }),
      );
      return { results };
    },
    count: async (filters) =>
      Object.keys(filters).length === 0 ? pages : (await whole()).count(filters),
  };
}
