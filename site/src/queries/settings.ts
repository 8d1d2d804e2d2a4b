// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '@portico/shared/contract/settings';
import type { ActiveLocale } from '@portico/shared/locales';
import { settingsContent, settingsEntry, settingsLanguage } from './chrome.ts';
import type { Query } from './query.ts';

/** All settings, with those of one language. */
export interface SettingsView {
  readonly document: Omit<Settings, 'locales'>;
  readonly content: Settings['locales']['it'];
  /** Language of `content`. */
  readonly language: ActiveLocale;
  readonly modified: string;
}

/** For the few pages that show more of the settings than every page does. */
export const settings: Query<{ readonly locale: ActiveLocale }, SettingsView> = {
  name: 'settings',
  answer: (store, { locale }) => {
    const entry = settingsEntry(store);
    const { locales, ...document } = entry.document;
    return {
      document,
      content: settingsContent(entry, locale),
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

/** Whether search engines are asked to stay away. */
export const noindex: Query<Record<string, never>, boolean> = {
  name: 'noindex',
  answer: (store) => settingsEntry(store).document.noindex,
};
