// SPDX-License-Identifier: AGPL-3.0-or-later
import { newestChange } from '@portico/shared/contract/change-note';
import { FEED_TYPES, type FeedType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { alertOver } from './alerts.ts';
import { cardOf } from './card.ts';
import { contentOrItalian } from './content.ts';
import { eventLine } from './event-line.ts';
import type { Entry, Query, Store } from './query.ts';
import { venueIdOf } from './attendance.ts';

/** One entry of the feed. */
export interface FeedItem {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly modified: string;
  readonly author: string;
  /** State, time and place of an event. */
  readonly event?: string;
  /** What the last approved edit says of its change. */
  readonly changed?: string;
  /** First day on which an alert is no longer in force, when it has come. */
  readonly over?: string;
}

/** Who signs a document: the first of those who make it. */
function signerOf({ document }: Entry<FeedType>): string | undefined {
  if ('organisation' in document) return document.organisation.id;
  return ('providers' in document ? document.providers : document.organisers)[0]?.id;
}

const author = (store: Store, entry: Entry<FeedType>, locale: ActiveLocale): string => {
  const id = signerOf(entry);
  const organisation = id === undefined ? undefined : store.get('organisation', id);
  return organisation ? contentOrItalian(organisation, locale).name : '';
};

function lineOf(store: Store, { document }: Entry<FeedType>, locale: ActiveLocale) {
  if (document.type !== 'event') return undefined;
  return eventLine(document, store.get('venue', venueIdOf(document) ?? '') ?? null, locale);
}

function newestWith(
  entries: readonly Entry<FeedType>[],
  locale: ActiveLocale,
  limit: number,
): Entry<FeedType>[] {
  const found: Entry<FeedType>[] = [];
  for (let i = entries.length - 1; i >= 0 && found.length < limit; i--) {
    const entry = entries[i];
    if (entry?.document.locales[locale]) found.push(entry);
  }
  return found;
}

const byNewest = (a: Entry, b: Entry): number =>
  Date.parse(b.firstPublished) - Date.parse(a.firstPublished) || (a.id < b.id ? -1 : 1);

function itemOf(store: Store, entry: Entry<FeedType>, locale: ActiveLocale): FeedItem | undefined {
  const card = cardOf(entry, locale);
  if (card === undefined) return undefined;
  const { id, path, title, summary = '' } = card;
  const { firstPublished: published, modified } = entry;
  const event = lineOf(store, entry, locale);
  const changed = newestChange(entry.document)?.text[locale];
  const over = alertOver.answer(store, { id });
  return {
    id,
    path,
    title,
    summary,
    published,
    modified,
    author: author(store, entry, locale),
    ...(event && { event }),
    ...(changed && { changed }),
    ...(over && { over }),
  };
}

/** The newest documents of the types in the feed, or of one of them, by first publication, newest first. */
export const feedItems: Query<
  { readonly locale: ActiveLocale; readonly limit: number; readonly only?: FeedType },
  readonly FeedItem[]
> = {
  name: 'feed-items',
  answer: (store, { locale, limit, only }) =>
    (only ? [only] : FEED_TYPES)
      .flatMap((type) => newestWith(store.all(type), locale, limit))
      .sort(byNewest)
      .slice(0, limit)
      .flatMap((entry) => itemOf(store, entry, locale) ?? []),
};
