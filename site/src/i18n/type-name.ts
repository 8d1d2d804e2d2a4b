// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PageType, TYPES } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from './index.ts';

/** What a page is called in lists and in the search: «Articolo»; `page` is one of the portal's own. */
export const typeName = (type: PageType | 'page', locale: ActiveLocale): string =>
  type === 'page' ? messages(locale).portalPage : TYPES[type].words[locale].one;
