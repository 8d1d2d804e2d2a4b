// SPDX-License-Identifier: AGPL-3.0-or-later
import { type HelpLocale, type HelpOnlyLocale, isActive } from '@portico/shared/locales';
import { messages } from '../index.ts';
import { ar } from './ar.ts';
import { bn } from './bn.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ro } from './ro.ts';
import { sq } from './sq.ts';
import { uk } from './uk.ts';
import type { HelpOnlyWords, HelpWords } from './words.ts';
import { zh } from './zh.ts';

const HELP_ONLY: Readonly<Record<HelpOnlyLocale, HelpOnlyWords>> = {
  fr,
  es,
  ro,
  uk,
  ar,
  zh,
  sq,
  bn,
};

/** The words of a language that has the help page only. */
export const helpOnlyWords = (language: HelpOnlyLocale): HelpOnlyWords => HELP_ONLY[language];

/** The words of the help page and of its frame in a language. */
export function helpWords(language: HelpLocale): HelpWords {
  if (!isActive(language)) return HELP_ONLY[language];
  const { skip, header, article, feedback, rating, help, pages } = messages(language);
  const { languages } = header;
  return { skip, title: pages.help, languages, print: article, feedback, rating, help };
}
