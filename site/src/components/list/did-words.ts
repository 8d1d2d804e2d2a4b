// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../../i18n/index.ts';
import type { Contribution } from '../../queries/members.ts';

/** What somebody did on the portal, in figures: «3 articoli, 1 evento». What is none is not said. */
export const didWords = (did: Contribution, locale: ActiveLocale): string =>
  (['articles', 'alerts', 'courses', 'events', 'projects'] as const)
    .filter((what) => did[what] > 0)
    .map((what) => messages(locale).members.did[what](did[what]))
    .join(', ');
