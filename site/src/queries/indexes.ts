// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import type { DocumentType } from '@portico/shared/contract/types';
import { type AllOf, type Entry, isOf } from './entry.ts';
import { memoize } from './memoize.ts';

/** Entries of one type by keys, of which each may have several. */
export interface Index<T extends DocumentType = DocumentType> {
  /** The entries, in the order in which the index gives them. */
  readonly list: (all: AllOf) => readonly Entry<T>[];
  /** The keys under which an entry stands; none when it is of another type. */
  readonly keysOf: (entry: Entry) => readonly string[];
}

function index<T extends DocumentType>(
  type: T,
  keys: (document: DocumentOf<T>) => readonly string[],
  inOrder: (entries: readonly Entry<T>[]) => readonly Entry<T>[] = (entries) => entries,
): Index<T> {
  return {
    list: (all) => inOrder(all(type)),
    keysOf: (entry) => (isOf(entry, type) ? [...new Set(keys(entry.document))] : []),
  };
}

const sorted = memoize((events: readonly Entry<'event'>[], _order: 'start') =>
  Object.freeze(
    [...events].sort(
      (a, b) =>
        Date.parse(a.document.start) - Date.parse(b.document.start) || (a.id < b.id ? -1 : 1),
    ),
  ),
);

/** Events, earliest first. */
export const sortedByStart = (events: readonly Entry<'event'>[]): readonly Entry<'event'>[] =>
  sorted(events, 'start');

/**
 * The indexes of the store: `store.by('articlesByTopic', id)`. From an entry of this table follow the index (made when
 * first asked for), which queries read it, and which of them a changed document makes stale.
 */
export const INDEXES = {
  articlesByTopic: index('article', ({ topics }) => topics.map(({ id }) => id)),
  articlesByOrganisation: index('article', ({ organisation }) => [organisation.id]),
  articlesByAudience: index('article', ({ audiences }) => audiences),
  eventsByEdition: index('event', ({ edition }) => (edition ? [edition.id] : []), sortedByStart),
  eventsByVenue: index('event', ({ venue }) => (venue ? [venue.id] : []), sortedByStart),
};

export type IndexName = keyof typeof INDEXES;

/** The entries of an index. */
export type IndexedEntry<N extends IndexName> = ReturnType<(typeof INDEXES)[N]['list']>[number];
