// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An article or guide. */
export const article = {
  inBrief: {
    label: ['In breve', 'In brief'],
    help: [
      'Fino a tre punti che dicono tutto l’essenziale.',
      'Up to three points that say the whole.',
    ],
    entry: ['Punto', 'Point'],
  },
  'inBrief.text': { label: ['Punto', 'Point'], the: 'il punto' },
  doNow: {
    label: ['Cosa fare adesso', 'What to do now'],
    help: [
      'Che cosa può fare subito chi legge. Facoltativo.',
      'What the reader can do at once. Optional.',
    ],
  },
} as const satisfies Words;
