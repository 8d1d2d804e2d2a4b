// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ActiveLocale, LOCALES, type LocaleCode } from '@portico/shared/locales';

const NAMES: Readonly<Record<ActiveLocale, Intl.DisplayNames>> = {
  it: new Intl.DisplayNames('it', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};

/** «arabo». */
export const languageName = (code: LocaleCode, locale: ActiveLocale): string =>
  NAMES[locale].of(code) ?? LOCALES[code].name;

/** «italiano, arabo». */
export const languageNames = (codes: readonly LocaleCode[], locale: ActiveLocale): string =>
  codes.map((code) => languageName(code, locale)).join(', ');
