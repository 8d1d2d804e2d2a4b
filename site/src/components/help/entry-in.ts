// SPDX-License-Identifier: AGPL-3.0-or-later
import { type HelpLocale, isActive } from '@portico/shared/locales';
import { helpOnlyWords } from '../../i18n/help/index.ts';
import { TRANSLATED_FROM } from '../../i18n/help/original.ts';
import type { Help } from '../../queries/help.ts';
import { languageOf, type PageRoute } from '../../route.ts';

/** An entry with the language of its words on a page. */
export type HelpIn = Omit<Help, 'language'> & { readonly language: HelpLocale };

const isTranslated = ({ key, name, when }: Help): boolean => {
  const original = key && TRANSLATED_FROM[key];
  return original?.name === name && original.when === when;
};

/**
 * An entry in the language of a page. Numbers and addresses are those of the settings; a language that the settings do not
 * have says an entry by its key, and one that was never translated, or was changed since, as the settings do.
 */
export function entryIn(route: PageRoute, entry: Help): HelpIn {
  const language = languageOf(route);
  if (isActive(language) || !entry.key || !isTranslated(entry)) return entry;
  return { ...entry, ...helpOnlyWords(language).entries[entry.key], language };
}
