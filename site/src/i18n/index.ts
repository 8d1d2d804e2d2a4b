// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { en } from './en.ts';
import { it, type Messages } from './it.ts';

export type { Messages };

const MESSAGES: Readonly<Record<ActiveLocale, Messages>> = { it, en };

/** The words of the site in a language. */
export const messages = (locale: ActiveLocale): Messages => MESSAGES[locale];
