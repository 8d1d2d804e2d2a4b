// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alias } from './aliases.ts';

/** Types that can be found, as pages name them for the filter. */
export const SEARCHABLE_TYPES = [
  'article',
  'event',
  'edition',
  'venue',
  'organisation',
  'topic',
  'page',
] as const;

export type SearchableType = (typeof SEARCHABLE_TYPES)[number];

/** What the search page gives to its script, as JSON in the page. */
export interface SearchSetup {
  readonly aliases: readonly Alias[];
  readonly types: Readonly<Record<SearchableType, string>>;
  readonly words: {
    readonly loading: string;
    readonly failed: string;
    readonly none: string;
    readonly one: string;
    /** With `{n}`. */
    readonly many: string;
    /** With `{words}`. */
    readonly alias: string;
    readonly noneAdvice: string;
  };
}
