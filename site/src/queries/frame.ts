// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '@portico/shared/contract/settings';
import type { ActiveLocale } from '@portico/shared/locales';
import { contentOrItalian } from './content.ts';
import { licenceUrl } from './licence.ts';
import type { Query } from './query.ts';
import { settingsEntry, settingsLanguage } from './settings.ts';

/** The settings that every page shows. Kept small: when one changes, every page is rendered again. */
export interface Frame {
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

export const frame: Query<{ readonly locale: ActiveLocale }, Frame> = {
  name: 'frame',
  answer: (store, { locale }) => {
    const entry = settingsEntry(store);
    const { licence, declarationUrl, feedbackEmail, noindex } = entry.document;
    const { portalName, tagline, city, band } = contentOrItalian(entry, locale);
    return {
      portalName,
      ...(tagline !== undefined && { tagline }),
      city,
      language: settingsLanguage(entry, locale),
      ...(band !== undefined && { band }),
      licence: { ...licence, url: licenceUrl(licence, locale) },
      declarationUrl,
      feedbackEmail,
      noindex,
    };
  },
};
