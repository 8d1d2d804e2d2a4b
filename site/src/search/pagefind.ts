// SPDX-License-Identifier: AGPL-3.0-or-later
import { filesAhead } from './ahead.ts';
import { deltaIn, localeOf, type SearchState } from './state.ts';

/** So many words of a page stand below its title. */
export const EXCERPT_WORDS = 24;

/** One found page, as Pagefind 1.6 gives it. */
export interface PagefindData {
  readonly url: string;
  /** HTML: escaped text with `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A result whose data is fetched when it is shown. */
export interface PagefindResult {
  readonly id: string;
  /** How well it matches; comparable within one answer only. */
  readonly score: number;
  /** Names of the meta data that have some of what was asked; absent when none has. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindData>;
}

/** What answers the questions of a search. */
export interface SearchedIndex {
  readonly search: (
    /** `null` finds every page of the filters. */
    query: string | null,
    options: {
      readonly filters: Readonly<Record<string, string>>;
    },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
  /** How many pages it has. */
  readonly count: (filters: Readonly<Record<string, string>>) => Promise<number>;
}

/** A search over one index, or several. */
export interface Pagefind extends Pick<SearchedIndex, 'search'> {
  readonly mergeIndex: (path: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly destroy: () => Promise<void>;
}

/** An index that is loaded. */
export const searchedIn = (pagefind: Pick<Pagefind, 'search'>): SearchedIndex => ({
  search: (query, options) => pagefind.search(query, options),
  count: async (filters) => (await pagefind.search(null, { filters })).results.length,
});

/** Written by the publisher, not known to the compiler. */
const PAGEFIND = '/pagefind/pagefind.js';

/** The part of Pagefind's module that we use. */
interface Library {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

/**
 * Loads the program; what was loaded once is there. One copy of it knows the words of one language: for texts in another
 * than the page's a second one is loaded, under an address of its own.
 */
const loadLibrary = (locale: string): Promise<Library> =>
  import(
    /* @vite-ignore */ locale === localeOf(location.pathname) ? PAGEFIND : `${PAGEFIND}?${locale}`
  );

/**
 * Does something at once, with the language of the page as it was built on `<html>`: Pagefind reads there which index is meant,
 * and can be told nowhere else. A translator of the browser has written its own language there, and finds it again.
 */
function inLanguage<A>(locale: string, work: () => A): A {
  const html = document.documentElement;
  const { lang } = html;
  if (lang === locale) return work();
  html.lang = locale;
  try {
    return work();
  } finally {
    html.lang = lang;
  }
}

/** Languages whose program is on its way. */
const askedFor = new Set<string>();

/** Pagefind asks for its program only when it has read its list of files. */
export function askForProgram(locale: string): void {
  if (askedFor.has(locale)) return;
  askedFor.add(locale);
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = `/pagefind/wasm.${locale}.pagefind`;
  document.head.append(link);
  void loadLibrary(locale).catch(() => {});
}

/** By language: who finds little in one is offered what stands in another. */
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
  return search;
}
