// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import type { DeskLanguage } from './desk.ts';

/** Locales of the dates; British English, with the day before the month. */
const DATE_LOCALES: Readonly<Record<DeskLanguage, string>> = { it: 'it', en: 'en-GB' };

/** Formats dates in a language of the desk, in the time zone of the portal unless the options name another. */
export const dateFormat = (
  language: DeskLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: TIME_ZONE, ...options });
