// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A free page of the city or of the Alliance. */
export const page = {
  parent: {
    label: ['Pagina superiore', 'Parent page'],
    help: [
      'La pagina sotto cui sta questa. Le pagine hanno due livelli.',
      'The page under which this one stands. Pages have two levels.',
    ],
    the: 'la pagina superiore',
  },
  menu: {
    label: ['Posto nel menu', 'Place in the menu'],
    the: 'il posto nel menu',
    options: {
      none: ['Non compare', 'Not shown'],
      main: ['Menu in alto', 'Menu at the top'],
      footer: ['In fondo a ogni pagina', 'At the foot of every page'],
    },
  },
  order: {
    label: ['Ordine', 'Order'],
    help: [
      'Un numero da 0 a 999: le pagine vicine stanno dal più basso al più alto.',
      'A number from 0 to 999: pages side by side go from the lowest to the highest.',
    ],
    the: 'l’ordine',
  },
  timeline: {
    label: ['Tappe', 'Timeline'],
    help: [
      'Che cosa è successo, dalla prima tappa all’ultima. Facoltative.',
      'What happened, from the first step to the last. Optional.',
    ],
    entry: ['Tappa', 'Step'],
    the: 'le tappe',
  },
  'timeline.date': {
    label: ['Quando', 'When'],
    help: [
      'Giorno, mese o anno: 19/04/2013, 04/2013 oppure 2013.',
      'Day, month or year: 19/04/2013, 04/2013 or 2013.',
    ],
  },
  'timeline.title': { label: ['Che cosa è successo', 'What happened'] },
  'timeline.text': {
    label: ['Qualche parola in più', 'Some words more'],
  },
  'timeline.source': {
    label: ['Fonte della tappa', 'Source of the step'],
    the: 'la fonte della tappa',
  },
  'timeline.source.title': { label: ['Chi lo dice', 'Who says it'] },
  lists: {
    label: ['Elenco sotto il testo', 'List under the text'],
    the: 'l’elenco sotto il testo',
    options: {
      none: ['Nessuno', 'None'],
      pillars: ['I pilastri della città', 'The pillars of the city'],
    },
  },
} as const satisfies Words;
