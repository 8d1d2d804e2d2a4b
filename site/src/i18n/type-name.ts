// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from './index.ts';

/** The name of a type in lists and in the search: «Articolo». */
export const typeName = (type: DocumentType | 'portal', locale: ActiveLocale): string =>
  type === 'portal' ? messages(locale).portalPage : TYPES[type].words[locale].one;
