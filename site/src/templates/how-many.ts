// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Messages } from '../i18n/it.ts';

/** «60 articoli.», and how many of them stand on the page when not all do. */
export const howMany = (words: Messages['topic'], shown: number, all: number): string =>
  [`${words.count(all)}.`, ...(all > shown ? [words.shown(shown, all)] : [])].join(' ');
