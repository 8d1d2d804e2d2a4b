// SPDX-License-Identifier: AGPL-3.0-or-later
import { PILLARS } from '@portico/shared/contract/pillar';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { type Card, cardsOf } from './card.ts';
import { pageLink } from './content.ts';
import type { Entry, Query } from './query.ts';

const rank = ({ document }: Entry<'pillar'>): number => PILLARS.indexOf(document.pillar);

/** Every pillar, in the order of the model. */
export const pillars: Query<{ readonly locale: ActiveLocale }, readonly Card[]> = {
  name: 'pillars',
  answer: (store, { locale }) =>
    cardsOf(
      [...store.all('pillar')].sort((a, b) => rank(a) - rank(b)),
      locale,
    ),
};

/** The page that lists the pillars, the first if there are several. */
export const pageOfPillars: Query<{ readonly locale: ActiveLocale }, PageLink | null> = {
  name: 'page-of-pillars',
  answer: (store, { locale }) => pageLink(store.by('pagesByList', 'pillars')[0], locale),
};
