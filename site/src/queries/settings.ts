// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '@portico/shared/contract/settings';
import type { ActiveLocale } from '@portico/shared/locales';
import { contentOrItalian, singleEntry } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/**
 * The settings document.
 * @throws Error when none is published: every page must say who runs the portal.
 */
export function settingsEntry(store: Store): Entry<'settings'> {
  const entry = singleEntry(store, 'settings');
  if (entry === undefined) {
    throw new Error('No settings are published: publish the settings document first.');
  }
  return entry;
}

/** The language of the settings on a page: Italian when they lack that of the page. */
export const settingsLanguage = (
  { document }: Entry<'settings'>,
  locale: ActiveLocale,
): ActiveLocale => (document.locales[locale] ? locale : 'it');

/** All settings, with those of one language. */
export interface SettingsView {
  readonly document: Omit<Settings, 'locales'>;
  readonly content: Settings['locales']['it'];
  /** Language of `content`. */
  readonly language: ActiveLocale;
  readonly modified: string;
}

/** For the pages and files that need more of the settings than `frame` has. */
export const settings: Query<{ readonly locale: ActiveLocale }, SettingsView> = {
  name: 'settings',
  answer: (store, { locale }) => {
    const entry = settingsEntry(store);
    const { locales, ...document } = entry.document;
    return {
      document,
      content: contentOrItalian(entry, locale),
      language: settingsLanguage(entry, locale),
      modified: entry.modified,
    };
  },
};

/** When the settings were last changed: the date of pages that have no other. */
export const settingsModified: Query<Record<string, never>, string> = {
  name: 'settings-modified',
  answer: (store) => settingsEntry(store).modified,
};

/** The code by which catalogues of open data know who publishes, where the settings have it. */
export const publisherCode: Query<Record<string, never>, string | undefined> = {
  name: 'publisher-code',
  answer: (store) => settingsEntry(store).document.publisherCode,
};

/** Whether search engines are asked to stay away. */
export const noindex: Query<Record<string, never>, boolean> = {
  name: 'noindex',
  answer: (store) => settingsEntry(store).document.noindex,
};
