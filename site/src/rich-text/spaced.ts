// SPDX-License-Identifier: AGPL-3.0-or-later

/** Parts that stand on lines of their own: white space at their edges shows nowhere. */
const BLOCK =
  'address|article|aside|blockquote|body|caption|d[dlt]|details|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6]|head(?:er)?|li|main|nav|[ou]l|p|section|summary|t(?:able|body|d|foot|h|head|r)';

/**
 * The end of a part that stands on a line or in a cell of its own, or of a line, right before something else; not of a
 * word with its definition, which stands in the middle of a line.
 */
const END = new RegExp(
  `</(?:${BLOCK}|button|label|option)>(?=<(?!span[^>]* popover))|<br>(?=\\S)`,
  'g',
);

/** Between an icon and its words the style keeps a distance; a space would be read as the first letter of the words. */
const AFTER_ICON = /(<\/svg>)\s+(?=[^\s<])/g;

const EDGE = new RegExp(`(<(?:${BLOCK})(?: [^>]*)?>)\\s+|\\s+(?=</(?:${BLOCK})>)`, 'g');

/**
 * HTML with a space between parts that only its styles keep apart: read as plain text (copied, indexed, by simple
 * readers) «banca» and «password» stay two words. White space that parts nothing is left out: of the page of an article
 * it is a hundredth.
 */
export const spaced = (html: string): string =>
  html.replace(END, '$& ').replace(AFTER_ICON, '$1').replace(EDGE, '$1');
