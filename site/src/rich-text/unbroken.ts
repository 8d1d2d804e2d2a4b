// SPDX-License-Identifier: AGPL-3.0-or-later
import { escapeMarkup } from './escape.ts';

/** Words that are too short before their hyphen to be broken there: «e-mail», «Wi-Fi», «3-2-1»; no longer than a phone. */
const SHORT =
  /(?<![\p{L}\d-])(?=[\p{L}\d-]{1,14}(?![\p{L}\d-]))[\p{L}\d]{1,2}(?:-[\p{L}\d]{1,9})+(?![\p{L}\d-])/gu;

/** Text as HTML, for content (not for attributes), with such words kept on one line. */
export const unbroken = (text: string): string =>
  escapeMarkup(text).replace(SHORT, '<span class="text-nowrap">$&</span>');
