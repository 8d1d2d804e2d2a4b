// SPDX-License-Identifier: AGPL-3.0-or-later
import { closeIndex, loadLibrary, pagefind } from './pagefind.ts';
import { deltaIn, searchState } from './state.ts';
import { wordingsIn } from './wordings-in.ts';

/** Where the index comes from. */
export interface SearchIndex {
  readonly searchState: typeof searchState;
  readonly pagefind: typeof pagefind;
}

/**
 * Opens the index that is online now.
 * @param wordings what it will be asked for
 */
export async function openIndex(
  locale: string,
  wordings: readonly string[],
  { searchState: stateOf, pagefind: open }: SearchIndex = { searchState, pagefind },
) {
  const state = await stateOf();
  const delta = deltaIn(state, locale);
  return { state, delta, search: await open(state, locale, wordings) };
}

/** Loads the index while the page is still on its way, or somebody is typing. @returns where the first search finds it */
export function prepare(locale: string, query: string): SearchIndex {
  const state = searchState();
  void loadLibrary().catch(() => {});
  const opened = openIndex(locale, wordingsIn(query, locale).asked, {
    searchState: () => state,
    pagefind,
  });
  // A failure is said when somebody searches.
  opened.catch(() => closeIndex());
  return { searchState: () => state, pagefind };
}
