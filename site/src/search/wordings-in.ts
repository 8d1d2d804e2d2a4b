// SPDX-License-Identifier: AGPL-3.0-or-later
import { withoutStopWords } from './stop-words.ts';
import { type Wordings, wordings } from './words.ts';

/** How a query is worded for the index, without words that say nothing; an empty one asks for everything. */
export function wordingsIn(query: string, locale: string): Wordings {
  if (query === '') return { asked: [''], otherwise: [] };
  return wordings(withoutStopWords(query, locale));
}
