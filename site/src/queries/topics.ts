// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { Entry, Query } from './query.ts';

/** A topic in the menu and on the pages that list topics. */
export interface TopicLink extends PageLink {
  readonly id: string;
  readonly icon: Entry<'topic'>['document']['icon'];
}

/** All topics that have the language, by title. */
export const topics: Query<{ readonly locale: ActiveLocale }, readonly TopicLink[]> = {
  name: 'topics',
  answer: (store, { locale }) =>
    store
      .all('topic')
      .flatMap((entry) => {
        const link = pageLink(entry, locale);
        return link ? [{ ...link, id: entry.id, icon: entry.document.icon }] : [];
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
};
