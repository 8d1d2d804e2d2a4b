// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { pageLink } from './content.ts';
import type { Query } from './query.ts';

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
