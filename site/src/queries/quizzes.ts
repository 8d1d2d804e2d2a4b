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

/** Fewer by theme than a result shows: those for an audience stand in. */
const ENOUGH_THEMES = 2;

/** Paths by theme: a test knows what a reader can do, not who it is. */
function pathsToSuggest(store: Store, locale: ActiveLocale): readonly Suggestion[] {
  const all = store.all('path').flatMap((path) => {
    const found = suggestion(store, path, path.document.level, locale);
    return found ? [{ ...found, kind: path.document.kind }] : [];
  });
  const themes = all.filter(({ kind }) => kind === 'theme');
  const rest = themes.length < ENOUGH_THEMES ? all.filter(({ kind }) => kind !== 'theme') : [];
  return [...themes, ...rest].map(({ kind: _kind, ...one }) => one);
}

/** The paths and lessons of the language from which the level test chooses: lessons as their courses list them. */
export const learningToSuggest: Query<
  { readonly locale: ActiveLocale },
  { readonly paths: readonly Suggestion[]; readonly lessons: readonly Suggestion[] }
> = {
  name: 'learning-to-suggest',
  answer: (store, { locale }) => ({
    paths: pathsToSuggest(store, locale),
    lessons: store
      .all('course')
      .flatMap((course) =>
        lessonsOf(store, course, locale).map((lesson) =>
          suggestion(store, lesson, course.document.level, locale),
        ),
      )
      .filter((one) => one !== undefined),
  }),
};
