// SPDX-License-Identifier: AGPL-3.0-or-later
import { type LocaleCode, LOCALES } from '@portico/shared/locales';

/** The attribute `lang` of words in one language on a page in another; none when they are the same. */
export const langOn = <W extends LocaleCode>(page: LocaleCode, words: W): W | undefined =>
  words === page ? undefined : words;

/** The attribute `dir` of such words; none where they are written in the direction of the page. */
export const dirOn = (page: LocaleCode, words: LocaleCode): 'ltr' | 'rtl' | undefined => {
  const { direction } = LOCALES[words];
  return direction === LOCALES[page].direction ? undefined : direction;
};
