// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CaptionsFile } from '@portico/shared/contract/file';
import type { Lesson } from '@portico/shared/contract/lesson';
import type { Video } from '@portico/shared/contract/video';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardOf, minutesOf, minutesToAnswer } from './card.ts';
import { contentOf, pageLink } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/** What the minutes of a lesson are made of. */
export interface LessonMinutes {
  /** Its text and its video. */
  readonly reading: number;
  readonly exercise: number;
  /** The questions of its check. */
  readonly check: number;
}

function partsOfMinutes(store: Store, entry: Entry<'lesson'>, locale: ActiveLocale): LessonMinutes {
  const { quiz, exerciseMinutes: exercise = 0 } = entry.document;
  const check = quiz && store.get('quiz', quiz.id);
  const questions = (check && contentOf(check, locale)?.questions.length) ?? 0;
  const video = contentOf(entry, locale)?.video;
  const watching = video?.kind === 'here' ? Math.round(video.file.seconds / 60) : 0;
  const reading = minutesOf(entry, locale) + watching;
  return { reading, exercise, check: minutesToAnswer(questions) };
}

const sumOf = ({ reading, exercise, check }: LessonMinutes): number => reading + exercise + check;

/** Minutes of a lesson: its text, its video, its exercise, the questions of its check. */
export const lessonMinutes = (store: Store, entry: Entry<'lesson'>, locale: ActiveLocale): number =>
  sumOf(partsOfMinutes(store, entry, locale));

/** The lessons of a course that are published in a language, in its order. */
export function lessonsOf(
  store: Store,
  { document: { delivery } }: Entry<'course'>,
  locale: ActiveLocale,
): readonly Entry<'lesson'>[] {
  if (delivery.kind !== 'here') return [];
  return delivery.lessons.flatMap(({ id }) => {
    const lesson = store.get('lesson', id);
    return lesson && contentOf(lesson, locale) ? [lesson] : [];
  });
}

/** Where a lesson stands in its course. */
export interface LessonPlace {
  readonly course: PageLink;
  readonly level: Entry<'course'>['document']['level'];
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
  /** Addresses of all lessons of the course, in its order. */
  readonly paths: readonly string[];
}

/** The course of a lesson: the first published one that lists it. */
export const courseOf = (store: Store, lesson: string, locale: ActiveLocale) =>
  store.by('coursesByLesson', lesson).find((course) => contentOf(course, locale));

function placeOf(store: Store, id: string, locale: ActiveLocale): LessonPlace | null {
  const entry = courseOf(store, id, locale);
  const course = pageLink(entry, locale);
  if (!entry || !course) return null;
  const lessons = lessonsOf(store, entry, locale);
  const at = lessons.findIndex((lesson) => lesson.id === id);
  if (at < 0) return null;
  return {
    course,
    level: entry.document.level,
    number: at + 1,
    of: lessons.length,
    previous: pageLink(lessons[at - 1], locale),
    next: pageLink(lessons[at + 1], locale),
    paths: lessons.flatMap((lesson) => pageLink(lesson, locale)?.path ?? []),
  };
}

/** Where a lesson stands; `null` while its course is not published. */
export const lessonPlace: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  LessonPlace | null
> = {
  name: 'lesson-place',
  answer: (store, { id, locale }) => placeOf(store, id, locale),
};

/** The lesson that a quiz closes, and where it stands. */
export interface QuizPlace {
  readonly lesson: PageLink;
  readonly place: LessonPlace | null;
}

/** Where a quiz leads back to: the first published lesson that it closes; `null` when it stands alone. */
export const quizPlace: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  QuizPlace | null
> = {
  name: 'quiz-place',
  answer: (store, { id, locale }) => {
    for (const entry of store.by('lessonsByQuiz', id)) {
      const lesson = pageLink(entry, locale);
      if (lesson) return { lesson, place: placeOf(store, entry.id, locale) };
    }
    return null;
  },
};

/** Minutes of one lesson, for its own page: in all, and for what. */
export const minutesOfLesson: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  { readonly minutes: number; readonly parts: LessonMinutes }
> = {
  name: 'lesson-minutes',
  answer: (store, { id, locale }) => {
    const entry = store.get('lesson', id);
    const none = { reading: 0, exercise: 0, check: 0 };
    const parts = entry ? partsOfMinutes(store, entry, locale) : none;
    return { minutes: sumOf(parts), parts };
  },
};

/** The card of a lesson with all of its minutes. */
export function lessonCard(
  store: Store,
  entry: Entry<'lesson'>,
  locale: ActiveLocale,
): Card | undefined {
  const card = cardOf(entry, locale);
  return card && { ...card, minutes: lessonMinutes(store, entry, card.language ?? locale) };
}

/** Every lesson, course by course; then those that no course lists. */
export function lessonsInOrder(store: Store, locale: ActiveLocale): readonly Entry<'lesson'>[] {
  const inCourses = store.all('course').flatMap((course) => lessonsOf(store, course, locale));
  return [...new Set([...inCourses, ...store.all('lesson')])];
}

/** Captions of a video in one language. */
export interface Captions {
  readonly language: ActiveLocale;
  readonly file: CaptionsFile;
}

/** The forms of a video, whichever stands first. */
const formsOf = ({ file, other }: Extract<Video, { kind: 'here' }>): readonly string[] =>
  [file, ...(other ? [other] : [])].map(({ sha256 }) => sha256);

/** Captions of the video of a lesson: in the language of the page, then those that another language has of the same video. */
export function captionsOf({ locales }: Lesson, locale: ActiveLocale): readonly Captions[] {
  const shown = locales[locale]?.video;
  if (shown?.kind !== 'here') return [];
  const forms = formsOf(shown);
  const languages = [locale, ...ACTIVE_LOCALES.filter((other) => other !== locale)];
  return languages.flatMap((language) => {
    const video = locales[language]?.video;
    return video?.kind === 'here' && formsOf(video).some((form) => forms.includes(form))
      ? [{ language, file: video.captions }]
      : [];
  });
}
