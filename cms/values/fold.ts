// SPDX-License-Identifier: AGPL-3.0-or-later
import { inPlainLetters } from '@portico/shared/letters';

/** Signs that `LIKE` takes for any text; in a folded text a private sign stands for each. */
const WILDCARDS: Readonly<Record<string, string>> = { '%': '\uE000', _: '\uE001' };

/**
 * A text as it is compared when people look for it: without accents, capitals, invisible signs and differences between
 * apostrophes. «CITTÀ» and «Città» → `citta`. Stored and asked in this form, a text is found the same way on SQLite and
 * MongoDB, and `%` and `_` are themselves.
 */
export const fold = (text: string): string =>
  inPlainLetters(text.normalize('NFKD'))
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘‛ʼʻʽʹˈˊˋ´`′]/g, "'")
    .replaceAll(/[%_]/g, (sign) => WILDCARDS[sign] ?? sign)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words of what somebody looks for, folded; all of them must be there. */
export const foldedWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);
