// SPDX-License-Identifier: AGPL-3.0-or-later
import { transliterated } from '../../values/transliterated.ts';

const lettersOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * An address from a title: «Città più sicure» → `citta-piu-sicure`; `undefined` when nothing is left, and where most of
 * the title is in another script: how that is written in Latin letters is for a person to say.
 */
export function slugFrom(title: string): string | undefined {
  const foreign = lettersOf(title.normalize('NFKC'), /(?!\p{Script=Latin})\p{L}/gu);
  return foreign * 2 > lettersOf(title, /\p{L}/gu) ? undefined : transliterated(title);
}
