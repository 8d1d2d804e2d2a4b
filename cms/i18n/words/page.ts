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
} as const satisfies Words;
