// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TopicIcon } from '@portico/shared/contract/topic';
import type { DocumentOf } from '@portico/shared/contract/document';
import type { PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { IndexName } from './indexes.ts';
import { has } from './list-language.ts';
import { memoize } from './memoize.ts';
import type { Entry, Query, Store } from './query.ts';

/** A topic in the menu and on the pages that list topics. */
export interface TopicLink extends PageLink {
  readonly id: string;
  readonly icon: TopicIcon;
}

/** The drawing of every topic, by its id. No two share one: it is that of the topic published first. */
const drawingsOf = memoize((topics: readonly Entry<'topic'>[], _of: 'drawings') => {
  const taken = new Set<TopicIcon>();
  return new Map(
    topics.map(({ id, document: { icon } }) => {
      const drawing = taken.has(icon) ? 'page' : icon;
      taken.add(icon);
      return [id, drawing] as const;
    }),
  );
});

const drawingOf = (store: Store, id: string): TopicIcon =>
  drawingsOf(store.all('topic'), 'drawings').get(id) ?? 'page';

/** The drawing of a topic. A page asks for those that it shows: the drawing of another one does not change it. */
export const topicDrawing: Query<{ readonly id: string }, TopicIcon> = {
  name: 'topic-drawing',
  answer: (store, { id }) => drawingOf(store, id),
};

/** A type of document that is filed under topics. */
type Filed = {
  readonly [T in PageType]: DocumentOf<T> extends { readonly topics: unknown } ? T : never;
}[PageType];

/** The index by topic of each type that has topics. A new type without one is a type error. */
export const BY_TOPIC = {
  article: 'articlesByTopic',
  alert: 'alertsByTopic',
  course: 'coursesByTopic',
  path: 'pathsByTopic',
  kit: 'kitsByTopic',
  quiz: 'quizzesByTopic',
  lesson: 'lessonsByTopic',
} as const satisfies Readonly<Record<Filed, IndexName>>;

/** Does a topic have a document in a language? Looks no further than the first. */
const hasSomething = (store: Store, { id }: Entry<'topic'>, locale: ActiveLocale): boolean =>
  Object.values(BY_TOPIC).some((index) => store.by(index, id).some(has(locale)));

/** The topics under which something stands in the language, by title. */
export const topics: Query<{ readonly locale: ActiveLocale }, readonly TopicLink[]> = {
  name: 'topics',
  answer: (store, { locale }) => {
    return store
      .all('topic')
      .flatMap((entry) => {
        const link = pageLink(entry, locale);
        return link && hasSomething(store, entry, locale)
          ? [{ ...link, id: entry.id, icon: drawingOf(store, entry.id) }]
          : [];
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale));
  },
};
