// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SanitizedConfig } from 'payload';

/**
 * Words of the text editor as the rest of the desk says them: who types «/titolo» finds titles. The editor puts its own
 * over those of the configuration, so these come after it.
 */
const EDITOR_WORDS = {
  it: {
    general: {
      placeholder: 'Scrivi. Con «/» metti un titolo, un elenco, un riquadro, un’immagine…',
    },
    heading: { label: 'Titolo {{headingLevel}}' },
    orderedList: { label: 'Elenco numerato' },
    unorderedList: { label: 'Elenco puntato' },
  },
  en: {
    general: { placeholder: 'Write. «/» brings a heading, a list, a box, a picture…' },
  },
} as const;

type Words = Record<string, Record<string, string>>;

/** The configuration with these words of the editor. */
export function withEditorWords(config: SanitizedConfig): SanitizedConfig {
  const translations = config.i18n.translations as Record<string, { lexical?: Words }>;
  for (const [language, features] of Object.entries(EDITOR_WORDS)) {
    const ofLanguage = translations[language] ?? {};
    translations[language] = ofLanguage;
    const lexical = ofLanguage.lexical ?? {};
    for (const [feature, words] of Object.entries(features))
      lexical[feature] = { ...lexical[feature], ...words };
    ofLanguage.lexical = lexical;
  }
  return config;
}
