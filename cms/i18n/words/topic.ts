// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A topic. */
export const topic = {
  icon: {
    label: ['Icona', 'Icon'],
    the: 'l’icona',
    missing: ['Scegli un’icona.', 'Choose an icon.'],
    options: {
      mail: ['Busta', 'Envelope'],
      lock: ['Lucchetto', 'Lock'],
      phone: ['Telefono', 'Telephone'],
      shield: ['Scudo', 'Shield'],
      people: ['Persone', 'People'],
      chip: ['Microchip', 'Chip'],
      coin: ['Moneta', 'Coin'],
      city: ['Città', 'City'],
      book: ['Libro', 'Book'],
      spark: ['Scintilla', 'Spark'],
    },
  },
  summary: { label: ['Che cos’è, in una riga', 'What it is, in one line'] },
} as const satisfies Words;
