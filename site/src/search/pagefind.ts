// SPDX-License-Identifier: AGPL-3.0-or-later
import { deltaIn, type SearchState } from './state.ts';

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
  readonly data: () => Promise<PagefindData>;
}

/** A search over one index, or several. */
export interface Pagefind {
  readonly mergeIndex: (path: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly search: (
    /** `null` finds every page of the filters. */
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** Written by the publisher, not known to the compiler. */
const PAGEFIND = '/pagefind/pagefind.js';

/** The part of Pagefind's module that we use. */
interface Library {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

let open: { readonly name: string; readonly search: Promise<Pagefind> } | undefined;

/** Set when files of the index were not there: the list of them is then asked for past every cache. */
let isDistrusted = false;

async function load(state: SearchState, locale: string): Promise<Pagefind> {
  // The list of files is kept for as long as the index is the same.
  const metaCacheTag = isDistrusted ? `${Date.now()}` : state.index;
  isDistrusted = false;
  // Pagefind asks for it when it has read the list: by then it is here.
  const words = state.meta.find((file) => file.includes(`.${locale}_`));
  if (words !== undefined) void fetch(words).catch(() => {});
  const library: Library = await import(/* @vite-ignore */ PAGEFIND);
  // A worker of its own is a second program to load; a search takes some milliseconds.
  const search = library.createInstance({ excerptLength: 24, noWorker: true, metaCacheTag });
  const delta = deltaIn(state, locale);
  if (delta) await search.mergeIndex(delta.path, { metaCacheTag });
  return search;
}

/** Closes the index, so that the next search loads the one that is online then. */
export function closeIndex(): void {
  open?.search.then((search) => search.destroy()).catch(() => {});
  open = undefined;
  isDistrusted = true;
}

/**
 * The search over the index that is online; loaded again when the portal has another: in a tab that stays open the
 * files of the former one disappear.
 */
export function pagefind(state: SearchState, locale: string): Promise<Pagefind> {
  const name = `${state.index} ${state.delta?.path}`;
  if (open?.name !== name) {
    open?.search.then((search) => search.destroy()).catch(() => {});
    open = { name, search: load(state, locale) };
  }
  return open.search;
}
