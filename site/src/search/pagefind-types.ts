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
