// SPDX-License-Identifier: AGPL-3.0-or-later

/** A text in the languages of the desk; Payload takes labels in this form. */
export interface Said extends Record<string, string> {
  it: string;
  en: string;
}

/** The text in the language that somebody reads the desk in; Italian for all that it does not speak. */
export const spoken = (said: Said, language: string): string =>
  language.startsWith('en') ? said.en : said.it;

/** Titles in a sentence. */
export const quoted = (titles: readonly string[]): Said => ({
  it: titles.map((title) => `«${title}»`).join(', '),
  en: titles.map((title) => `“${title}”`).join(', '),
});
