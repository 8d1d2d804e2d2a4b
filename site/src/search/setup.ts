// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import { PAGE_TYPES, type PageType } from '@portico/shared/contract/types';
import type { Alias } from './misspellings.ts';

/** A type of document with a page, or `portal` for the portal's own pages: what pages name for the filter. */
export type SearchableType = PageType | 'portal';

/** What people look for most comes first. The page needs this list, not its script: that imports types only. */
export const SEARCHABLE_TYPES: readonly SearchableType[] = [...PAGE_TYPES.toReversed(), 'portal'];

/** The filters under which search finds a page. */
export interface SearchFilters {
  readonly type: SearchableType;
  readonly audiences?: readonly Audience[];
  /** Titles of topics. */
  readonly topics?: readonly string[];
}

/** What the search page gives to its script, as JSON in the page. */
export interface SearchSetup {
  readonly aliases: readonly Alias[];
  /** Name of each type in the language of the page. */
  readonly types: Readonly<Record<string, string>>;
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
