// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** The home page. */
export const home = {
  claim: {
    label: ['Frase di apertura', 'Opening sentence'],
    help: [
      'Una frase che dice che cos’è il portale.',
      'One sentence that says what the portal is.',
    ],
    the: 'la frase di apertura',
  },
  chosen: {
    label: ['Contenuti scelti', 'Chosen contents'],
    help: [
      'Fino a nove, nell’ordine in cui compaiono.',
      'Up to nine, in the order in which they appear.',
    ],
    the: 'i contenuti scelti',
  },
  searchExamples: {
    label: ['Ricerche di esempio', 'Example searches'],
    help: ['Fino a tre.', 'Up to three.'],
    the: 'le ricerche di esempio',
    entry: ['Ricerca', 'Search'],
  },
  'searchExamples.text': { label: ['Ricerca', 'Search'], the: 'la ricerca' },
  figures: {
    label: ['Numeri', 'Figures'],
    help: ['Con ciò che contano e la loro fonte.', 'With what they count and their source.'],
    the: 'i numeri',
    entry: ['Numero', 'Figure'],
  },
  'figures.value': {
    label: ['Valore', 'Value'],
    help: ['Come si legge: «oltre 55.000».', 'As it is read: «over 55,000».'],
    the: 'il valore',
  },
  'figures.label': { label: ['Che cosa sono', 'What they are'] },
  'figures.counts': {
    label: ['Che cosa è stato contato, come e quando', 'What was counted, how and when'],
  },
  'figures.source': { label: ['Fonte', 'Source'], the: 'la fonte' },
  'figures.sourceUrl': {
    label: ['Indirizzo della fonte', 'Address of the source'],
    the: 'l’indirizzo della fonte',
  },
} as const satisfies Words;
