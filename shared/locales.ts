// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The fifteen languages that the portal is ready for, by BCP 47 tag. A language is *active* when editors can
 * write it and the site has its messages; the others wait here so that adding one is a change of data. Names are in
 * the language itself, for the language switch; the writing direction is for `dir` on `<html>`.
 */
export const LOCALES = {
  it: { name: 'Italiano', direction: 'ltr' },
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  bn: { name: 'বাংলা', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  pt: { name: 'Português', direction: 'ltr' },
  ro: { name: 'Română', direction: 'ltr' },
  ru: { name: 'Русский', direction: 'ltr' },
  si: { name: 'සිංහල', direction: 'ltr' },
  sq: { name: 'Shqip', direction: 'ltr' },
  tl: { name: 'Tagalog', direction: 'ltr' },
  uk: { name: 'Українська', direction: 'ltr' },
  zh: { name: '中文', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type LocaleCode = keyof typeof LOCALES;

/** The languages that editors can write today. Italian comes first and is always present. */
export const ACTIVE_LOCALES = ['it', 'en'] as const satisfies readonly LocaleCode[];

export type ActiveLocale = (typeof ACTIVE_LOCALES)[number];

export const DEFAULT_LOCALE = 'it' satisfies ActiveLocale;

/**
 * The languages of the help page, in the order of the language menu. Those that are not active have this one page, in a
 * frame of its own: somebody in trouble needs numbers and steps before a whole portal.
 */
export const HELP_LOCALES = [
  ...ACTIVE_LOCALES,
  'fr',
  'es',
  'ro',
  'uk',
  'ar',
  'zh',
  'sq',
  'bn',
] as const satisfies readonly LocaleCode[];

export type HelpLocale = (typeof HELP_LOCALES)[number];

/** A language that has the help page only. */
export type HelpOnlyLocale = Exclude<HelpLocale, ActiveLocale>;

export const isActive = (locale: LocaleCode): locale is ActiveLocale =>
  (ACTIVE_LOCALES as readonly LocaleCode[]).includes(locale);

export const HELP_ONLY_LOCALES = HELP_LOCALES.filter(
  (locale): locale is HelpOnlyLocale => !isActive(locale),
);

/** The time zone in which every civil date of the portal is meant. */
export const TIME_ZONE = 'Europe/Rome';
