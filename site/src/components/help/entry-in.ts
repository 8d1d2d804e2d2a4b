// SPDX-License-Identifier: AGPL-3.0-or-later
import { type HelpLocale, isActive } from '@portico/shared/locales';
import { helpOnlyWords } from '../../i18n/help/index.ts';
import type { Help } from '../../queries/help.ts';
import { languageOf, type PageRoute } from '../../route.ts';

/** An entry with the language of its words on a page. */
export type HelpIn = Omit<Help, 'language'> & { readonly language: HelpLocale };

/**
 * An entry in the language of a page. Numbers and addresses are those of the settings; a language that the settings do not
 * have says an entry by its key, and one without a key as the settings do.
 */
export function entryIn(route: PageRoute, entry: Help): HelpIn {
  const language = languageOf(route);
  if (isActive(language) || !entry.key) return entry;
  return { ...entry, ...helpOnlyWords(language).entries[entry.key], language };
}
