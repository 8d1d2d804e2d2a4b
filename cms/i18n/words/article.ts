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
  sources: {
    label: ['Fonti', 'Sources'],
    help: [
      'Le pagine in cui hai letto quello che qui è detto, in ogni lingua le stesse. Stanno in fondo al testo.',
      'The pages in which you read what is said here, the same in every language. They stand below the text.',
    ],
    entry: ['Fonte', 'Source'],
    the: 'le fonti',
  },
  'sources.title': {
    label: ['Nome della fonte', 'Name of the source'],
    help: ['Chi pubblica la pagina, e il suo titolo.', 'Who publishes the page, and its title.'],
    the: 'il nome della fonte',
  },
  'sources.url': {
    label: ['Indirizzo della fonte', 'Address of the source'],
    the: 'l’indirizzo della fonte',
  },
  'sources.checkedOn': {
    label: ['Giorno in cui la fonte è stata letta', 'Day on which the source was read'],
    help: [
      'Il giorno in cui qualcuno ha aperto la pagina.',
      'The day on which somebody opened the page.',
    ],
    the: 'il giorno in cui la fonte è stata letta',
  },
} as const satisfies Words;
