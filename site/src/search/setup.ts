// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import { PAGE_TYPES, type PageType } from '@portico/shared/contract/types';
import type { Level } from '@portico/shared/levels';
import type { Alias } from './misspellings.ts';

/** A value of the filter by type: a type of document, or `portal` for the portal's own pages. */
export type SearchableType = PageType | 'portal';

/** The options of the filter by type. Not for the browser's script, which takes only types from this file. */
export const SEARCHABLE_TYPES: readonly SearchableType[] = [...PAGE_TYPES.toReversed(), 'portal'];

/** The filters under which search finds a page. */
export interface SearchFilters {
  readonly type: SearchableType;
  readonly audiences?: readonly Audience[];
  /** Titles of topics. */
  readonly topics?: readonly string[];
  /** An event that is over. */
  readonly past?: boolean | undefined;
  /** Nobody has checked it in time: search shows it later. */
  readonly overdue?: boolean | undefined;
  /** Of what one learns with. */
  readonly level?: Level | undefined;
  /** Other names of what it explains. */
  readonly also?: readonly string[] | undefined;
  /** How long it takes, in minutes. */
  readonly minutes?: number | undefined;
}

/** Data of the search page for its script, as JSON in the page. */
export interface SearchSetup {
  /** Language in which the page was built: a translator in the browser sets another one on `<html>`. */
  readonly locale: string;
  readonly aliases: readonly Alias[];
  /** What is pinned above results: situations of the help page, lists, the help page in other languages. */
  readonly pins: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly path: string;
        /** When it is not that of the page. */
        readonly language?: string;
        /** A search in another language, for what was asked here. */
        readonly asks?: true;
      }
    >
  >;
  /** Name of each type in the language of the page. */
  readonly types: Readonly<Record<string, string>>;
  /** `many` with `{n}`, `alias` with `{words}`. */
  readonly words: Readonly<
    Record<
      | 'loading'
      | 'failed'
      | 'failedInItalian'
      | 'none'
      | 'one'
      | 'many'
      | 'alias'
      | 'toDo'
      | 'goTo'
      | 'inItalian',
      string
    >
  >;
}
