// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Marks of indexing in the text that Pagefind keeps for excerpts, made with a word joiner, which no text of ours has:
 * Pagefind ends words at spaces only.
 */
const JOINER = '\u2060';

/** Ends a word where the page has no space. */
export const CUT = `${JOINER} `;

/** A curly apostrophe as one that Pagefind takes compounds apart at. */
export const STRAIGHTENED = `${JOINER}'`;

/** A space within a number, «800 123 456», which is one word. */
export const GLUED = `${JOINER}-`;

/** The text as it stands in the page. */
export const shown = (text: string): string =>
  text
    .replaceAll(CUT, '')
    .replaceAll(STRAIGHTENED, '’')
    .replaceAll(GLUED, ' ')
    .replaceAll(JOINER, '');
