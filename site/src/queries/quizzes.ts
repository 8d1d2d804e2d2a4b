// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Level } from '@portico/shared/levels';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { Suggestion } from '../quiz/setup.ts';
import { lessonsOf } from './lessons.ts';
import type { Entry, Query, Store } from './query.ts';

/** The level test; of several the newest. `null` while there is none in the language. */
export const levelTest: Query<{ readonly locale: ActiveLocale }, PageLink | null> = {
  name: 'level-test',
  answer: (store, { locale }) =>
    store
      .all('quiz')
      .filter(({ document }) => document.use === 'level')
      .map((entry) => pageLink(entry, locale))
      .findLast((link) => link !== null) ?? null,
};

const suggestion = (
  store: Store,
  entry: Entry<'path'> | Entry<'lesson'>,
  level: Level,
  locale: ActiveLocale,
): Suggestion | undefined => {
  const page = pageLink(entry, locale);
  const topics = entry.document.topics.flatMap(
    ({ id }) => pageLink(store.get('topic', id), locale)?.title ?? [],
  );
  return page ? { ...page, level, topics } : undefined;
};

/** Paths; those by audience aside: a test knows what a reader can do, not who it is. */
const pathsToSuggest = (store: Store, locale: ActiveLocale): readonly Suggestion[] =>
  store.all('path').flatMap((path) => {
    const found = suggestion(store, path, path.document.level, locale);
    return found ? [{ ...found, ...(path.document.kind !== 'theme' && { aside: true }) }] : [];
  });

/** Lessons, as their courses list them; those for other audiences than the test aside. */
const lessonsToSuggest = (
  store: Store,
  { audiences }: Entry<'quiz'>['document'],
  locale: ActiveLocale,
): readonly Suggestion[] =>
  store.all('course').flatMap((course) =>
    lessonsOf(store, course, locale).flatMap((lesson) => {
      const found = suggestion(store, lesson, course.document.level, locale);
      const isTheirs = lesson.document.audiences.some((audience) => audiences.includes(audience));
      return found ? [{ ...found, ...(!isTheirs && { aside: true }) }] : [];
    }),
  );

/** So many of each level and topic stand in the page of the test, which proposes a few of them. */
const OF_EACH = 3;

/** The first of each level and topic; those aside only where there are not as many others. */
function firstOfEach(all: readonly Suggestion[]): readonly Suggestion[] {
  const counts = new Map<string, number>();
  const isNeeded = ({ level, topics }: Suggestion): boolean => {
    const names = (topics.length > 0 ? topics : ['']).map((topic) => `${level} ${topic}`);
    if (names.every((name) => (counts.get(name) ?? 0) >= OF_EACH)) return false;
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return true;
  };
  const kept = new Set(
    [...all.filter(({ aside }) => !aside), ...all.filter(({ aside }) => aside)].filter(isNeeded),
  );
  return all.filter((one) => kept.has(one));
}

/** The paths and lessons of the language from which a level test chooses. */
export const learningToSuggest: Query<
  { readonly id: string; readonly locale: ActiveLocale },
  { readonly paths: readonly Suggestion[]; readonly lessons: readonly Suggestion[] }
> = {
  name: 'learning-to-suggest',
  answer: (store, { id, locale }) => {
    const test = store.get('quiz', id);
    return {
      paths: firstOfEach(pathsToSuggest(store, locale)),
      lessons: test ? firstOfEach(lessonsToSuggest(store, test.document, locale)) : [],
    };
  },
};
