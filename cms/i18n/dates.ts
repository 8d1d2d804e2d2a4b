// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_ZONE } from '@portico/shared/locales';
import type { DeskLanguage } from './desk.ts';

/** How dates are written in each language of the desk; in English as in Europe, the day before the month. */
const DATE_LOCALES: Readonly<Record<DeskLanguage, string>> = { it: 'it', en: 'en-GB' };

/** Writes moments in a language, in the civil time of the portal unless another one is named. */
export const dateFormat = (
  language: DeskLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: TIME_ZONE, ...options });
