// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, long, type RowOf, text } from './internal.ts';

/** With whom a saved search is shared: those who work for the same organisation, or everybody at the desk. */
export const SHARED_WITH = ['organisation', 'everybody'] as const;

export type SharedWith = (typeof SHARED_WITH)[number];

/** Searches that people gave a name. */
export const savedSearches = internal('saved-searches', {
  /** `<owner>/<folded name>`: nobody has two of one name. */
  key: text({ unique: true }),
  owner: text({ index: true }),
  ownerName: text(),
  name: text(),
  /** The filters as an address has them, without the question mark. */
  query: long(),
  /** `null`: its owner sees it alone. */
  sharedWith: text<SharedWith | null>({ index: true }),
  /** Of its owner, when it was shared with it. */
  organisation: text<string | null>({ index: true }),
  /** When it was saved, or shared later. */
  at: text(),
});

export type SavedSearch = RowOf<typeof savedSearches>;
