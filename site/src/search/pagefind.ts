// SPDX-License-Identifier: AGPL-3.0-or-later

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
  readonly mergeIndex: (path: string) => Promise<void>;
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

async function load(delta: string | undefined): Promise<Pagefind> {
  const library: Library = await import(/* @vite-ignore */ PAGEFIND);
  const search = library.createInstance({ excerptLength: 24 });
  if (delta !== undefined) await search.mergeIndex(delta);
  return search;
}

/** Closes the index, so that the next search loads the one that is online then. */
export function closeIndex(): void {
  open?.search.then((search) => search.destroy()).catch(() => {});
  open = undefined;
}

/**
 * The search over an index; loaded at the first search, since it is far larger than a page, and loaded again when
 * the portal has another index: in a tab that stays open the files of the former one disappear.
 * @param delta folder of a small index that is searched as well
 */
export function pagefind(index: string, delta: string | undefined): Promise<Pagefind> {
  const name = `${index} ${delta}`;
  if (open?.name !== name) {
    closeIndex();
    open = { name, search: load(delta) };
  }
  return open.search;
}
