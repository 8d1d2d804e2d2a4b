// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardOf } from './card.ts';
import { type Entry, isOf } from './entry.ts';
import { lessonCard } from './lessons.ts';
import { has, ownFirst } from './list-language.ts';
import { pathCard } from './paths.ts';
import type { Query, Store } from './query.ts';
import { BY_TOPIC } from './topics.ts';
import { checkedFirst } from './verification.ts';

function cardIn(store: Store, entry: Entry<PageType>, locale: ActiveLocale): Card | undefined {
  if (isOf(entry, 'lesson')) return lessonCard(store, entry, locale);
  return isOf(entry, 'path') ? pathCard(store, entry, locale) : cardOf(entry, locale);
}

/** What is filed under a topic besides articles, alerts and courses, which have lists of their own. */
export const topicRest: Query<
  { readonly topic: string; readonly locale: ActiveLocale; readonly limit: number },
  readonly Card[]
> = {
  name: 'topic-rest',
  answer: (store, { topic, locale, limit }) => {
    const { article: _articles, alert: _alerts, course: _courses, ...rest } = BY_TOPIC;
    const entries = Object.values(rest).flatMap((index): readonly Entry<PageType>[] =>
      store.by(index, topic),
    );
    return [...ownFirst(checkedFirst(store, entries), has(locale))]
      .slice(0, limit)
      .flatMap((entry) => cardIn(store, entry, locale) ?? []);
  },
};
