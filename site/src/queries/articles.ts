// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardsOf } from './card.ts';
import { singleEntry } from './content.ts';
import { has, listedLink, ownFirst } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';
import { checkedFirst } from './verification.ts';

/** Newest first, without copying a long list. */
function* newest<T>(entries: readonly T[]): Generator<T> {
  for (let i = entries.length - 1; i >= 0; i--) yield entries[i] as T;
}

/** The first cards of a list, and how many it has in all. */
export interface Listing {
  readonly cards: readonly Card[];
  readonly count: number;
}

const listing = (
  store: Store,
  entries: readonly Entry<'article'>[],
  locale: ActiveLocale,
  limit: number,
): Listing => ({
  cards: cardsOf(ownFirst(checkedFirst(store, newest(entries)), has(locale)), locale, limit),
  count: entries.length,
});

/** The newest articles. */
export const latestArticles: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  Listing
> = {
  name: 'latest-articles',
  answer: (store, { locale, limit }) => listing(store, store.all('article'), locale, limit),
};

/** The newest articles of a topic, and how many of all have the language. */
export const topicArticles: Query<
  { readonly topic: string; readonly locale: ActiveLocale; readonly limit: number },
  Listing & { readonly own: number }
> = {
  name: 'topic-articles',
  answer: (store, { topic, locale, limit }) => {
    const entries = store.by('articlesByTopic', topic);
    return { ...listing(store, entries, locale, limit), own: entries.filter(has(locale)).length };
  },
};

/** The newest articles that an organisation wrote. */
export const organisationArticles: Query<
  { readonly organisation: string; readonly locale: ActiveLocale; readonly limit: number },
  Listing
> = {
  name: 'organisation-articles',
  answer: (store, { organisation, locale, limit }) =>
    listing(store, store.by('articlesByOrganisation', organisation), locale, limit),
};

/** The articles on the page of an audience: where to begin, then the rest, topic by topic. */
export interface AudienceContents {
  readonly start: readonly Card[];
  readonly rest: readonly Card[];
}

/** Articles under «Comincia da qui», and of the rest of each topic. */
const START = 3;
const PER_TOPIC = 6;

/** The articles chosen for the home page first, then the oldest: the basics were written first. */
function startOf(store: Store, audience: Audience, entries: readonly Entry<'article'>[]) {
  const chosen = (singleEntry(store, 'home')?.document.chosen ?? []).flatMap(({ type, id }) => {
    const entry = type === 'article' ? store.get('article', id) : undefined;
    return entry?.document.audiences.includes(audience) ? [entry] : [];
  });
  return new Set(checkedFirst(store, [...chosen, ...entries]));
}

function restOf(
  store: Store,
  entries: readonly Entry<'article'>[],
  started: ReadonlySet<string>,
  locale: ActiveLocale,
): Card[] {
  const byTopic = new Map<string, Entry<'article'>[]>();
  for (const entry of checkedFirst(store, newest(entries))) {
    const topic = entry.document.topics[0]?.id;
    if (topic === undefined || started.has(entry.id)) continue;
    const known = byTopic.get(topic);
    if (known) known.push(entry);
    else byTopic.set(topic, [entry]);
  }
  return [...byTopic]
    .flatMap(([id, under]) => {
      const topic = listedLink(store.get('topic', id), locale);
      return topic
        ? [{ topic, cards: cardsOf(ownFirst(under, has(locale)), locale, PER_TOPIC) }]
        : [];
    })
    .sort((a, b) => a.topic.title.localeCompare(b.topic.title, locale))
    .flatMap(({ cards }) => cards);
}

/** The contents of the page of an audience. */
export const audienceArticles: Query<
  { readonly audience: Audience; readonly locale: ActiveLocale },
  AudienceContents
> = {
  name: 'audience-articles',
  answer: (store, { audience, locale }) => {
    const entries = store.by('articlesByAudience', audience);
    const start = cardsOf(ownFirst(startOf(store, audience, entries), has(locale)), locale, START);
    const started = new Set(start.map(({ id }) => id));
    return { start, rest: restOf(store, entries, started, locale) };
  },
};
