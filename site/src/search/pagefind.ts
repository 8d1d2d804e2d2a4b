// SPDX-License-Identifier: AGPL-3.0-or-later
import { filesAhead } from './ahead.ts';
import type { Pagefind, SearchedIndex } from './pagefind-types.ts';
import { askForProgram, inLanguage, loadLibrary } from './program.ts';
import { deltaIn, type SearchState } from './state.ts';

/** So many words of a page stand below its title. */
export const EXCERPT_WORDS = 24;

/** An index that is loaded. */
export const searchedIn = (pagefind: Pick<Pagefind, 'search'>): SearchedIndex => ({
  search: (query, options) => pagefind.search(query, options),
  count: async (filters) => (await pagefind.search(null, { filters })).results.length,
});

/** By language: who searches in one may look in another too. */
const open = new Map<string, { readonly name: string; readonly search: Promise<Pagefind> }>();

/** Set when files of the index were not there: the list of them is then asked for past every cache. */
let isDistrusted = false;

async function load(
  state: SearchState,
  locale: string,
  wordings: readonly string[],
): Promise<Pagefind> {
  askForProgram(locale);
  for (const file of filesAhead(state, locale, wordings)) void fetch(file).catch(() => {});
  // The list of files is kept for as long as the index is the same.
  const metaCacheTag = isDistrusted ? `${Date.now()}` : state.index;
  isDistrusted = false;
  const library = await loadLibrary(locale);
  // A worker of its own is a second program to load; a search takes some milliseconds.
  const search = inLanguage(locale, () =>
    library.createInstance({ excerptLength: EXCERPT_WORDS, noWorker: true, metaCacheTag }),
  );
  const delta = deltaIn(state, locale);
  if (delta) await search.mergeIndex(delta.path, { metaCacheTag });
  return search;
}

const close = (locale: string): void =>
  void open
    .get(locale)
    ?.search.then((search) => search.destroy())
    .catch(() => {});

/** Closes the index, so that the next search loads the one that is online then. */
export function closeIndex(): void {
  for (const locale of open.keys()) close(locale);
  open.clear();
  isDistrusted = true;
}

const nameOf = ({ index, delta }: SearchState): string => `${index} ${delta?.path}`;

/** Is the index loaded that is online, or on its way? */
export const isOpen = (state: SearchState, locale: string): boolean =>
  open.get(locale)?.name === nameOf(state);

/**
 * The search over the index that is online; loaded again when the portal has another: in a tab that stays open the
 * files of the former one disappear.
 * @param wordings what it will be asked for first
 */
export function pagefind(
  state: SearchState,
  locale: string,
  wordings: readonly string[],
): Promise<Pagefind> {
  const former = open.get(locale);
  const name = nameOf(state);
  if (former?.name === name) return former.search;
  close(locale);
  const search = load(state, locale, wordings);
  open.set(locale, { name, search });
  // What could not be loaded is loaded anew by the next search.
  search.catch(() => {
    if (open.get(locale)?.search !== search) return;
    open.delete(locale);
    isDistrusted = true;
  });
  return search;
}
