// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Home } from '@portico/shared/contract/home';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardOf } from './card.ts';
import { isOf } from './entry.ts';
import { eventCard } from './event-card.ts';
import { contentOf, singleEntry } from './content.ts';
import { isOwn, ownFirst } from './list-language.ts';
import type { Entry, Query, Store } from './query.ts';
import { isOverdue } from './verification.ts';

type HomeContent = Home['locales']['it'];

/** The home page in a language. */
export interface HomeView {
  readonly claim: string;
  readonly searchExamples: HomeContent['searchExamples'];
  readonly figures: HomeContent['figures'];
  readonly chosen: readonly Card[];
  readonly modified: string;
}

function chosenOf(store: Store, entry: Entry<'home'>, locale: ActiveLocale): Card[] {
  return entry.document.chosen.flatMap(({ type, id }) => {
    const chosen = store.get(type, id);
    // Nobody has checked it in time: it leaves the first page by itself.
    if (!chosen || isOverdue(store, chosen)) return [];
    const card = isOf(chosen, 'event') ? eventCard(store, chosen, locale) : cardOf(chosen, locale);
    return card ? [card] : [];
  });
}

export const home: Query<{ readonly locale: ActiveLocale }, HomeView | null> = {
  name: 'home',
  answer: (store, { locale }) => {
    const entry = singleEntry(store, 'home');
    const content = entry && contentOf(entry, locale);
    if (entry === undefined || content === undefined) return null;
    const { claim, searchExamples, figures } = content;
    const chosen = [...ownFirst(chosenOf(store, entry, locale), isOwn)];
    return { claim, searchExamples, figures, chosen, modified: entry.modified };
  },
};
