// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { type Card, cardsOf } from './card.ts';
import type { Query } from './query.ts';

/** Every document of a type that has the language, by title. */
export const allOfType: Query<
  { readonly type: PageType; readonly locale: ActiveLocale },
  readonly Card[]
> = {
  name: 'all-of-type',
  answer: (store, { type, locale }) =>
    cardsOf(store.all(type), locale).sort((a, b) => a.title.localeCompare(b.title, locale)),
};
