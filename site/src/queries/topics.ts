// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TopicIcon } from '@portico/shared/contract/topic';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/** A topic in the menu and on the pages that list topics. */
export interface TopicLink extends PageLink {
  readonly id: string;
  readonly icon: TopicIcon;
}

/** The drawing of every topic, by its id. No two share one: it is that of the topic published first. */
function drawingsOf(store: Store): Readonly<Record<string, TopicIcon>> {
  const taken = new Set<TopicIcon>();
  return Object.fromEntries(
    store.all('topic').map(({ id, document: { icon } }) => {
      const drawing = taken.has(icon) ? 'page' : icon;
      taken.add(icon);
      return [id, drawing];
    }),
  );
}

export const topicDrawings: Query<Record<string, never>, Readonly<Record<string, TopicIcon>>> = {
  name: 'topic-drawings',
  answer: drawingsOf,
};

/** Does a topic have an article or a course in a language? */
const hasSomething = (store: Store, { id }: Entry<'topic'>, locale: ActiveLocale): boolean =>
  [store.by('articlesByTopic', id), store.by('coursesByTopic', id)].some((entries) =>
    entries.some(({ document }) => document.locales[locale]),
  );

/** The topics under which something stands in the language, by title. */
export const topics: Query<{ readonly locale: ActiveLocale }, readonly TopicLink[]> = {
  name: 'topics',
  answer: (store, { locale }) => {
    const drawings = drawingsOf(store);
    return store
      .all('topic')
      .flatMap((entry) => {
        const link = pageLink(entry, locale);
        return link && hasSomething(store, entry, locale)
          ? [{ ...link, id: entry.id, icon: drawings[entry.id] ?? 'page' }]
          : [];
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale));
  },
};
