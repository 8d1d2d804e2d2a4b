// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DOCUMENT_TYPES,
  type DocumentType,
  PAGE_TYPES,
  type PageType,
} from '@portico/shared/contract/types';
import type { DocumentOf } from '@portico/shared/contract/document';
import type { Withdrawal } from '@portico/shared/contract/manifest';
import type { Entry, Store } from '../src/queries/query.ts';
import { addressesOf } from './addresses.ts';

/** What a store is made of. Entries are in order of first publication, then id. */
export interface Accepted {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  readonly today: string;
}

type Index<T extends DocumentType> = ReadonlyMap<string, readonly Entry<T>[]>;

const NONE: readonly never[] = Object.freeze([]);

/** Is this the entry of a document of that type? */
export function isOf<T extends DocumentType>(entry: Entry, type: T): entry is Entry<T> {
  return entry.type === type;
}

function group<T extends DocumentType>(
  entries: readonly Entry<T>[],
  keysOf: (document: DocumentOf<T>) => readonly string[],
): Index<T> {
  const index = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry.document))) {
      const list = index.get(key);
      if (list) list.push(entry);
      else index.set(key, [entry]);
    }
  }
  for (const list of index.values()) Object.freeze(list);
  return index;
}

const byStart = (a: Entry<'event'>, b: Entry<'event'>): number =>
  Date.parse(a.document.start) - Date.parse(b.document.start) || (a.id < b.id ? -1 : 1);

/** Computes once, when first asked for: most syncs need few of the indexes. */
function lazy<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function slugIndex(all: <T extends DocumentType>(type: T) => readonly Entry<T>[]) {
  const index = new Map<string, Entry>();
  for (const type of PAGE_TYPES) {
    for (const entry of all(type)) {
      for (const { locale, slug } of addressesOf(entry)) {
        const key = `${type}/${locale}/${slug}`;
        // An address belongs to whoever was published there first.
        if (!index.has(key)) index.set(key, entry);
      }
    }
  }
  return index;
}

/** An immutable, indexed view of the accepted documents of one moment. */
export function createStore({ entries, withdrawals, today }: Accepted): Store {
  const byType = lazy(() => {
    const lists = new Map<DocumentType, Entry[]>(DOCUMENT_TYPES.map((type) => [type, []]));
    for (const entry of entries.values()) lists.get(entry.type)?.push(entry);
    for (const list of lists.values()) Object.freeze(list);
    return lists;
  });
  // The list of a type holds entries of that type only: see `byType`.
  const all = <T extends DocumentType>(type: T): readonly Entry<T>[] =>
    (byType().get(type) ?? NONE) as readonly Entry<T>[];

  const topics = lazy(() => group(all('article'), (article) => article.topics.map((t) => t.id)));
  const organisations = lazy(() => group(all('article'), (article) => [article.organisation.id]));
  const audiences = lazy(() => group(all('article'), (article) => article.audiences));
  const events = lazy(() => Object.freeze([...all('event')].sort(byStart)));
  const editions = lazy(() =>
    group(events(), (event) => (event.edition ? [event.edition.id] : [])),
  );
  const venues = lazy(() => group(events(), (event) => (event.venue ? [event.venue.id] : [])));
  const slugs = lazy(() => slugIndex(all));
  const gone = lazy(() => Object.freeze([...withdrawals.values()]));

  return {
    today,
    get: <T extends DocumentType>(type: T, id: string) => {
      const entry = entries.get(id);
      return entry && isOf(entry, type) ? entry : undefined;
    },
    bySlug: <T extends PageType>(type: T, locale: string, slug: string) => {
      const entry = slugs().get(`${type}/${locale}/${slug}`);
      return entry && isOf(entry, type) ? entry : undefined;
    },
    withdrawal: (id) => withdrawals.get(id),
    all,
    withdrawals: gone,
    articlesByTopic: (topic) => topics().get(topic) ?? NONE,
    articlesByOrganisation: (organisation) => organisations().get(organisation) ?? NONE,
    articlesByAudience: (audience) => audiences().get(audience) ?? NONE,
    eventsByEdition: (edition) => editions().get(edition) ?? NONE,
    eventsByVenue: (venue) => venues().get(venue) ?? NONE,
  };
}
