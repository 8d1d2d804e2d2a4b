// SPDX-License-Identifier: AGPL-3.0-or-later

/** «Marzo 2027»: words that stand alone, as a title or a choice. */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1);
