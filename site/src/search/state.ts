// SPDX-License-Identifier: AGPL-3.0-or-later
import { readings } from './words.ts';

/** A page that changed since the index was made. */
export interface FreshPage {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly type: string;
}

/** A small index of what changed since the other one was made. */
export interface DeltaIndex {
  readonly path: string;
  /** Its results. */
  readonly ids: readonly string[];
  /** Its pages: what the other index says of them is former text. */
  readonly pages: readonly string[];
}

/** A part of the words of an index: the last of them, and the name of its file. */
export type IndexChunk = readonly [last: string, name: string];

/** Changes since the index was made: `/search-state.json`, written with every release. */
export interface SearchState {
  readonly revision: number;
  /** Pages that the index knows and that must not be shown. */
  readonly hidden: readonly string[];
  readonly fresh: readonly FreshPage[];
  readonly delta: DeltaIndex | null;
  /** Names the index that is online. */
  readonly index: string;
  /**
   * Addresses of its lists of words, and of pages that rank otherwise: of each one a language. A tab that was open before
   * the latter came asks for it by this name.
   */
  readonly meta: readonly string[];
  /** Its chunks of words in their order, by language. */
  readonly chunks: Readonly<Record<string, readonly IndexChunk[]>>;
  /** The words of which files say what it finds, in the order of these files, by language. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The state of the index, asked for at each search: a tab may stay open for days. Without it nothing is shown: it
 * might be a page that was withdrawn.
 */
export async function searchState(): Promise<SearchState> {
  const response = await fetch('/search-state.json');
  if (!response.ok) throw new Error(`/search-state.json answered ${response.status}`);
  return (await response.json()) as SearchState;
}

/** The language in which an address stands. */
export const localeOf = (path: string): string => (path.startsWith('/en/') ? 'en' : 'it');

/** Does an address stand in this language? */
const isIn = (path: string, locale: string): boolean => localeOf(path) === locale;

/** The small index, when it has pages in this language: Pagefind would take those of another one instead. */
export const deltaIn = ({ delta }: SearchState, locale: string): DeltaIndex | undefined =>
  delta?.pages.some((path) => isIn(path, locale)) ? delta : undefined;

/** Italian and English words change at their end: so much of a word must be the same. */
const stem = (word: string): string =>
  /\p{N}/u.test(word) ? word : word.slice(0, Math.max(4, word.length - 2));

/** Fresh pages that have each word of one of the queries in title or summary. */
export function freshMatches(
  fresh: readonly FreshPage[],
  queries: readonly string[],
  locale: string,
): FreshPage[] {
  const wanted = queries.flatMap(readings).map((query) => query.trim().split(' ').map(stem));
  return fresh.filter(({ path, title, summary }) => {
    if (!isIn(path, locale)) return false;
    const text = readings(`${title} ${summary}`).join('');
    return wanted.some((words) => words.every((word) => word !== '' && text.includes(` ${word}`)));
  });
}
