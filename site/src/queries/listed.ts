// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Audience } from '@portico/shared/audiences';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Level } from '@portico/shared/levels';
import type { ActiveLocale } from '@portico/shared/locales';
import type { LearningList } from '@portico/shared/paths';
import { type Card, cardOf } from './card.ts';
import { courseIn, easiestFirst } from './courses.ts';
import { courseOf, lessonCard, lessonsInOrder } from './lessons.ts';
import type { Entry, Store } from './query.ts';

/** A document of a list with filters, with what the filters ask for. */
export interface Listed {
  readonly card: Card;
  readonly level: Level | undefined;
  /** Ids. */
  readonly topics: readonly string[];
  readonly providers: readonly string[];
  readonly audiences: readonly Audience[];
}

type Of = Entry<'course' | 'lesson' | 'quiz' | 'kit'>;

function listed(entry: Of, card: Card | undefined): Listed[] {
  if (!card) return [];
  const { document } = entry;
  const providers = 'providers' in document ? document.providers : [document.organisation];
  return [
    {
      card,
      level: card.level,
      topics: document.topics.map(({ id }) => id),
      providers: providers.map(({ id }) => id),
      audiences: document.audiences,
    },
  ];
}

/** By title. */
const titled = (store: Store, type: 'quiz' | 'kit', locale: ActiveLocale): readonly Listed[] =>
  store
    .all(type)
    .flatMap((entry: Of) => listed(entry, cardOf(entry, locale)))
    .sort((a, b) => a.card.title.localeCompare(b.card.title, locale));

function lessonsListed(store: Store, locale: ActiveLocale): readonly Listed[] {
  return lessonsInOrder(store, locale).flatMap((lesson) => {
    const card = lessonCard(store, lesson, locale);
    const level = courseOf(store, lesson.id, locale)?.document.level;
    return listed(lesson, card && { ...card, ...(level && { level }) });
  });
}

function coursesListed(store: Store, locale: ActiveLocale): readonly Listed[] {
  const all = store.all('course').flatMap((entry) => listed(entry, courseIn(store, entry, locale)));
  const known = new Map(all.map((one) => [one.card, one]));
  return easiestFirst([...known.keys()], locale).flatMap((card) => known.get(card) ?? []);
}

/** How each list is made, and the types of document that it is made of. */
const LISTS: {
  readonly [L in LearningList]: {
    readonly of: readonly [DocumentType, ...DocumentType[]];
    readonly make: (store: Store, locale: ActiveLocale) => readonly Listed[];
  };
} = {
  courses: { of: ['course', 'lesson', 'quiz'], make: coursesListed },
  lessons: { of: ['lesson', 'course', 'quiz'], make: lessonsListed },
  quizzes: { of: ['quiz'], make: (store, locale) => titled(store, 'quiz', locale) },
  kits: { of: ['kit'], make: (store, locale) => titled(store, 'kit', locale) },
};

interface Made {
  readonly from: readonly (readonly Entry[])[];
  readonly items: readonly Listed[];
}
const known = new WeakMap<readonly Entry[], Map<string, Made>>();

/**
 * Everything of a list, in its order. Made once for a store, because each of its filters has pages: the lists of
 * documents that it is made of are read each time, so that a query that asks notes them.
 */
export function itemsOf(store: Store, list: LearningList, locale: ActiveLocale): readonly Listed[] {
  const { of, make } = LISTS[list];
  const from = of.map((type) => store.all(type));
  const [first] = from;
  if (!first) return [];
  const made = known.get(first) ?? new Map<string, Made>();
  known.set(first, made);
  const key = `${list} ${locale}`;
  const former = made.get(key);
  if (former?.from.every((entries, index) => entries === from[index])) return former.items;
  const items = make(store, locale);
  made.set(key, { from, items });
  return items;
}
