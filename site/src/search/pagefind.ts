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

/** What we use of Pagefind. */
export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly search: (
    /** `null` finds every page of the filters. */
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** Written by the publisher, not known to the compiler. */
const PAGEFIND = '/pagefind/pagefind.js';

let loading: Promise<Pagefind> | undefined;

/** Loads the search, once, when somebody searches: it is far larger than a page. */
export function pagefind(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ PAGEFIND).then(async (loaded: Pagefind) => {
    await loaded.options({ excerptLength: 24 });
    return loaded;
  });
  // A failed load is tried again by the next search.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
