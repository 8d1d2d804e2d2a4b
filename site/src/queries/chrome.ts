// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '@portico/shared/contract/settings';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PageLink } from '../route.ts';
import { contentOf, pageLink } from './content.ts';
import type { Entry, Query, Store } from './query.ts';

/** What stands around every page. Kept small: when it changes, every page is rendered again. */
export interface Chrome {
  readonly portalName: string;
  readonly tagline?: string;
  readonly city: string;
  /** Language of name, tagline, city and band. */
  readonly language: ActiveLocale;
  readonly band?: string;
  readonly licence: Settings['licence'];
  readonly declarationUrl: string;
  readonly feedbackEmail: string;
  readonly noindex: boolean;
}

/** The settings document. Without it nothing can be rendered: who runs the portal must be on every page. */
export function settingsEntry(store: Store): Entry<'settings'> {
  const entry = store.all('settings').at(-1);
  if (entry === undefined) {
    throw new Error('No settings are published: publish the settings document first.');
  }
  return entry;
}

/**
 * Settings in a language. Names, numbers and addresses of a city are needed in every language: when the settings
 * lack one, the Italian stand.
 */
export const settingsContent = (entry: Entry<'settings'>, locale: ActiveLocale) =>
  contentOf(entry, locale) ?? entry.document.locales.it;

/** Language of what `settingsContent` gives. */
export const settingsLanguage = (
  { document }: Entry<'settings'>,
  locale: ActiveLocale,
): ActiveLocale => (document.locales[locale] ? locale : 'it');

export const chrome: Query<{ readonly locale: ActiveLocale }, Chrome> = {
  name: 'chrome',
  answer: (store, { locale }) => {
    const entry = settingsEntry(store);
    const { licence, declarationUrl, feedbackEmail, noindex } = entry.document;
    const { portalName, tagline, city, band } = settingsContent(entry, locale);
    return {
      portalName,
      ...(tagline !== undefined && { tagline }),
      city,
      language: settingsLanguage(entry, locale),
      ...(band !== undefined && { band }),
      licence,
      declarationUrl,
      feedbackEmail,
      noindex,
    };
  },
};

/** A topic in the menu and on the pages that list topics. */
export interface TopicLink extends PageLink {
  readonly id: string;
  readonly icon: Entry<'topic'>['document']['icon'];
  readonly summary: string;
}

/** All topics that have the language, by title. */
export const topics: Query<{ readonly locale: ActiveLocale }, readonly TopicLink[]> = {
  name: 'topics',
  answer: (store, { locale }) =>
    store
      .all('topic')
      .flatMap((entry) => {
        const name = pageLink(entry, locale);
        const summary = contentOf(entry, locale)?.summary;
        if (name === null || summary === undefined) return [];
        return [{ ...name, id: entry.id, icon: entry.document.icon, summary }];
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
};

/** Title and address only, for the menu of every page. */
export const menuTopics: Query<{ readonly locale: ActiveLocale }, readonly PageLink[]> = {
  name: 'menu-topics',
  answer: (store, params) =>
    topics.answer(store, params).map(({ title, path }) => ({ title, path })),
};
