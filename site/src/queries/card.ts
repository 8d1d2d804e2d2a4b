// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { Event } from '@portico/shared/contract/event';
import { plainText } from '@portico/shared/contract/plain-text';
import type { Block } from '@portico/shared/contract/rich-text';
import type { PageType } from '@portico/shared/contract/types';
import type { Level } from '@portico/shared/levels';
import type { ActiveLocale, LocaleCode } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type ContentOf, contentOf } from './content.ts';
import { type ListedLink, listedLink, shownIn } from './list-language.ts';
import { memoize } from './memoize.ts';
import type { Entry } from './query.ts';
import { type When, whenOf } from './when.ts';
import type { Where } from './where.ts';

/** What an item of the press review says besides its title. */
export interface PressFacts {
  readonly outlet: string;
  readonly abstract: string;
  readonly date: string;
  readonly offlineSince?: string;
  /** The pages of its projects, where they have one in the language. */
  readonly projects: readonly PageLink[];
}

/** A document in a list. Small, so that an edit of the text alone leaves lists as they are. */
export interface Card extends ListedLink {
  readonly type: PageType | 'press';
  readonly id: string;
  readonly summary?: string;
  readonly audiences: readonly Audience[];
  /** Minutes to read a text without a date. */
  readonly minutes?: number;
  readonly when?: When;
  readonly status?: Event['status'];
  /** What the card of an event says besides (`event-card.ts`). */
  readonly event?: {
    readonly where: Where;
    readonly free: boolean;
    /** What it costs, in words; the language of the card. */
    readonly cost?: string;
    /** Spoken there. */
    readonly languages: readonly LocaleCode[];
  };
  /** Of an alert (`alerts.ts`): its day, and when it is no longer in force since when. */
  readonly alert?: { readonly since: string; readonly over?: string };
  /** What stands in the press review (`press.ts`); its address is that of the outlet. */
  readonly press?: PressFacts;
  /** Level of a course or path. */
  readonly level?: Level;
  /** A course with somebody else. */
  readonly elsewhere?: true;
  /** A course that somebody pays for. */
  readonly paid?: true;
  /** Id of the topic whose drawing it has: the first under which it is filed. */
  readonly topic?: string;
  /** Instant of the last approved edit, for «updated» on lists. */
  readonly modified: string;
}

/** Minutes that questions take: reading them, answering, reading why. */
export const minutesToAnswer = (questions: number): number => Math.ceil(questions / 2);

/** Words a minute, read without hurry. */
const READING_SPEED = 180;

const textOf = (content: ContentOf<PageType>): Block[] => [
  ...(('body' in content && content.body) || []),
  ...(('signs' in content && content.signs) || []),
  ...(('doNow' in content && content.doNow) || []),
  ...(('exercise' in content && content.exercise) || []),
];

/** Minutes to read the text of a document in a language; 1 at least. */
export const minutesOf = memoize((entry: Entry<PageType>, locale: ActiveLocale): number => {
  const content = contentOf(entry, locale);
  const words = content ? plainText(textOf(content)).split(/\s+/).length : 0;
  return Math.max(1, Math.round(words / READING_SPEED));
});

/** When it takes place, or else how long it takes. */
function timeOf(
  entry: Entry<PageType>,
  content: ContentOf<PageType>,
  locale: ActiveLocale,
): Pick<Card, 'when' | 'minutes'> {
  const { document } = entry;
  if ('start' in document) return { when: whenOf(document) };
  if ('minutes' in document) return { minutes: document.minutes };
  if ('questions' in content) return { minutes: minutesToAnswer(content.questions.length) };
  return 'body' in content ? { minutes: minutesOf(entry, locale) } : {};
}

/** Its first topic, where documents of its type have topics. */
function topicOf(document: Entry<PageType>['document']): Pick<Card, 'topic'> {
  const [topic] = ('topics' in document && document.topics) || [];
  return topic ? { topic: topic.id } : {};
}

/**
 * The card of a document in a language; of one that lacks it the Italian card, which says so. Made of the fields that the
 * document has: no type is named. Memoized, since one document stands in half a dozen lists.
 */
export const cardOf = memoize((entry: Entry<PageType>, locale: ActiveLocale): Card | undefined => {
  const language = shownIn(entry, locale);
  const content = contentOf(entry, language);
  const link = listedLink(entry, locale);
  if (!content || !link) return undefined;
  const { type, id, document, modified } = entry;
  return {
    type,
    id,
    ...link,
    ...('summary' in content && { summary: content.summary }),
    audiences: 'audiences' in document ? document.audiences : [],
    ...timeOf(entry, content, language),
    ...('status' in document && { status: document.status }),
    ...('level' in document && { level: document.level }),
    ...topicOf(document),
    modified,
  };
});

/** The cards of some entries, in their order, at most `limit`. */
export function cardsOf(
  entries: Iterable<Entry<PageType>>,
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
