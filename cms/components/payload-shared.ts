// SPDX-License-Identifier: AGPL-3.0-or-later
import { fold, foldedWords } from '../values/fold.ts';

/**
 * Replaces `payload/shared` where Turbopack bundles it (`next.config.ts`). Payload's pickers ask the server for what was
 * typed and then hide every answer whose label does not have those very letters: «citta» would not find «Città».
 */
export * from '../node_modules/payload/dist/exports/shared.js';

/** Fits the labels that have all words of a text, whatever their accents, capitals and apostrophes. */
export function wordBoundariesRegex(text: string): Pick<RegExp, 'test'> {
  const words = foldedWords(text);
  return { test: (label) => words.every((word) => fold(label).includes(word)) };
}
