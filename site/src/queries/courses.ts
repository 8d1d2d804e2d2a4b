// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Course } from '@portico/shared/contract/course';
import { LEVELS } from '@portico/shared/levels';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardOf } from './card.ts';
import { pageLink } from './content.ts';
import { lessonCard, lessonMinutes, lessonsOf } from './lessons.ts';
import { isOwn, ownFirst } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';
import { checkedCards, checkedCardsFirst } from './verification.ts';

/** Whether nobody pays for a course: one elsewhere may say that it asks for money. */
export const isFree = ({ free, delivery }: Course): boolean =>
  free && !(delivery.kind === 'elsewhere' && delivery.demands.includes('payment'));

/** Minutes of a course: of its lessons, or as its provider says. */
function courseMinutes(store: Store, entry: Entry<'course'>, locale: ActiveLocale): number {
  const { delivery } = entry.document;
  if (delivery.kind === 'elsewhere') return delivery.minutes;
  return lessonsOf(store, entry, locale).reduce(
    (sum, lesson) => sum + lessonMinutes(store, lesson, locale),
    0,
  );
}

/** The card of a course with its minutes, and what is said of it before somebody opens it. */
function courseCard(store: Store, entry: Entry<'course'>, locale: ActiveLocale): Card | undefined {
  const card = cardOf(entry, locale);
  return (
    card && {
      ...card,
      minutes: courseMinutes(store, entry, card.language ?? locale),
      ...(entry.document.delivery.kind === 'elsewhere' && { elsewhere: true }),
      ...(!isFree(entry.document) && { paid: true }),
    }
  );
}

const cards = (
  store: Store,
  entries: readonly Entry<'course'>[],
  locale: ActiveLocale,
): readonly Card[] =>
  entries.flatMap((entry) => {
    const card = courseCard(store, entry, locale);
    return card ? [card] : [];
  });

const rank = ({ level = 'base' }: Card): number => LEVELS.indexOf(level);

/** Courses of the language first, of those the easiest, then by title. */
export const easiestFirst = (all: readonly Card[], locale: ActiveLocale): readonly Card[] => [
  ...ownFirst(
    [...all].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, locale)),
    isOwn,
  ),
];

/** Every course. */
export const courses: Query<{ readonly locale: ActiveLocale }, readonly Card[]> = {
  name: 'courses',
  answer: (store, { locale }) =>
    checkedCardsFirst(store, easiestFirst(cards(store, store.all('course'), locale), locale)),
};

/** The courses that were published last, newest first, without overdue ones: for the first page. */
export const newestCourses: Query<
  { readonly locale: ActiveLocale; readonly limit: number },
  readonly Card[]
> = {
  name: 'newest-courses',
  answer: (store, { locale, limit }) =>
    checkedCards(store, [
      ...ownFirst(cards(store, store.all('course').toReversed(), locale), isOwn),
    ]).slice(0, limit),
};

/** The courses of a topic. */
export const topicCourses: Query<
  { readonly topic: string; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'topic-courses',
  answer: (store, { topic, locale }) =>
    checkedCardsFirst(
      store,
      easiestFirst(cards(store, store.by('coursesByTopic', topic), locale), locale),
    ),
};

/** The courses of a provider. */
export const providerCourses: Query<
  { readonly organisation: string; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'provider-courses',
  answer: (store, { organisation, locale }) =>
    checkedCardsFirst(
      store,
      easiestFirst(cards(store, store.by('coursesByProvider', organisation), locale), locale),
    ),
};

/** What the page of a course shows besides its own text. */
export interface Syllabus {
  readonly lessons: readonly Card[];
  /** The quizzes at the end of its lessons. */
  readonly checks: readonly PageLink[];
  readonly minutes: number;
}

/** The quizzes of lessons, each once. */
function checksOf(
  store: Store,
  lessons: readonly Entry<'lesson'>[],
  locale: ActiveLocale,
): readonly PageLink[] {
  const ids = new Set(lessons.flatMap(({ document }) => document.quiz?.id ?? []));
  return [...ids].flatMap((id) => pageLink(store.get('quiz', id), locale) ?? []);
}

/** The lessons of a course and its minutes. */
export const syllabus: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  Syllabus | null
> = {
  name: 'syllabus',
  answer: (store, { id, locale }) => {
    const entry = store.get('course', id);
    if (!entry) return null;
    const lessons = lessonsOf(store, entry, locale);
    return {
      lessons: lessons.flatMap((lesson) => {
        const card = lessonCard(store, lesson, locale);
        return card ? [card] : [];
      }),
      checks: checksOf(store, lessons, locale),
      minutes: courseMinutes(store, entry, locale),
    };
  },
};

/** The card of a course, for paths. */
export const courseIn = courseCard;
