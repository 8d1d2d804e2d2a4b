// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The end of a part that stands on a line or in a cell of its own, or of a line, right before something else; not of a
 * word with its definition, which stands in the middle of a line.
 */
const END =
  /<\/(?:li|p|d[dt]|h[1-6]|t[dhr]|caption|div|[ou]l|dl|figure|blockquote|details|summary|button|label|option)>(?=<(?!span[^>]* popover))|<br>(?=\S)/g;

/** Between an icon and its words the style keeps a distance; a space would be read as the first letter of the words. */
const AFTER_ICON = /(<\/svg>)\s+(?=[^\s<])/g;

/**
 * HTML with a line break between parts that only its styles keep apart: read as plain text (copied, indexed, by
 * simple readers) «banca» and «password» stay two words. White space between such parts shows nowhere.
 */
export const spaced = (html: string): string => html.replace(END, '$&\n').replace(AFTER_ICON, '$1');
