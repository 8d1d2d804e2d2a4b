// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { Event } from '@portico/shared/contract/event';
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath } from '@portico/shared/paths';
import { contentOf } from './content.ts';
import { remember } from './memo.ts';
import type { Entry } from './query.ts';

/** What a list shows of a content: small, so that an edit of the text alone leaves lists as they are. */
export interface Card {
  readonly type: 'article' | 'event' | 'edition';
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly audiences: readonly Audience[];
  /** Minutes to read an article. */
  readonly minutes?: number;
  /** Instants of an event, first and last day of an edition. */
  readonly start?: string;
  readonly end?: string;
  readonly status?: Event['status'];
  /** Instant of the last approved edit, for «updated» on lists. */
  readonly modified: string;
}

/** Words a minute of somebody who reads without hurry. */
const READING_SPEED = 180;

const minutes = remember((entry: Entry<'article'>, locale: ActiveLocale): number => {
  const content = contentOf(entry, locale);
  if (content === undefined) return 1;
  const blocks: Block[] = [...content.body, ...(content.doNow ?? [])];
  const words = plainText(blocks).split(/\s+/).length;
  return Math.max(1, Math.round(words / READING_SPEED));
});

/** Minutes to read an article in a language. */
export const minutesOf = (entry: Entry<'article'>, locale: ActiveLocale): number =>
  minutes(entry, locale);

/** An article stands in half a dozen lists: it is worked out once. */
const articleCard = remember((entry: Entry<'article'>, locale: ActiveLocale): Card | undefined => {
  const content = contentOf(entry, locale);
  return (
    content && {
      type: 'article',
      id: entry.id,
      path: documentPath('article', content.slug, locale),
      title: content.title,
      summary: content.summary,
      audiences: entry.document.audiences,
      minutes: minutesOf(entry, locale),
      modified: entry.modified,
    }
  );
});

function eventCard(entry: Entry<'event'>, locale: ActiveLocale): Card | undefined {
  const content = contentOf(entry, locale);
  const { start, end, status, audiences } = entry.document;
  return (
    content && {
      type: 'event',
      id: entry.id,
      path: documentPath('event', content.slug, locale),
      title: content.title,
      summary: content.summary,
      audiences,
      start,
      ...(end !== undefined && { end }),
      status,
      modified: entry.modified,
    }
  );
}

function editionCard(entry: Entry<'edition'>, locale: ActiveLocale): Card | undefined {
  const content = contentOf(entry, locale);
  const { start, end } = entry.document;
  return (
    content && {
      type: 'edition',
      id: entry.id,
      path: documentPath('edition', content.slug, locale),
      title: content.title,
      summary: content.summary,
      audiences: [],
      start,
      end,
      modified: entry.modified,
    }
  );
}

const isType = <T extends Card['type']>(entry: Entry, type: T): entry is Entry<T> =>
  entry.type === type;

/** The card of an entry in a language, or nothing when it lacks the language. */
export function cardOf(entry: Entry<Card['type']>, locale: ActiveLocale): Card | undefined {
  if (isType(entry, 'article')) return articleCard(entry, locale);
  if (isType(entry, 'event')) return eventCard(entry, locale);
  return isType(entry, 'edition') ? editionCard(entry, locale) : undefined;
}

/** The cards of those entries that have the language, in their order, at most `limit`. */
export function cardsOf(
  entries: Iterable<Entry<Card['type']>>,
  locale: ActiveLocale,
  limit = Number.POSITIVE_INFINITY,
): Card[] {
  const cards: Card[] = [];
  for (const entry of entries) {
    if (cards.length >= limit) break;
    const card = cardOf(entry, locale);
    if (card) cards.push(card);
  }
  return cards;
}
