// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A topic. */
export const topic = {
  icon: {
    label: ['Disegno', 'Drawing'],
    help: [
      'Un disegno vale per un solo argomento: il secondo che lo sceglie mostra il foglio.',
      'A drawing belongs to one topic: the second that chooses it shows the sheet.',
    ],
    the: 'il disegno',
    missing: ['Scegli un disegno.', 'Choose a drawing.'],
    options: {
      mail: ['Busta con avviso', 'Envelope with a warning'],
      lock: ['Password e chiave', 'Password and key'],
      phone: ['Telefono', 'Telephone'],
      shield: ['Scudo con valigetta', 'Shield with a briefcase'],
      people: ['Tessera', 'Identity card'],
      chip: ['Casa connessa', 'Connected house'],
      coin: ['Borsa e carta', 'Bag and card'],
      city: ['Ufficio pubblico', 'Public office'],
      book: ['Libro', 'Book'],
      spark: ['Risposta con scintilla', 'Answer with a spark'],
      family: ['Famiglia', 'Family'],
      hook: ['Amo con banconota', 'Hook with a banknote'],
      laptop: ['Computer con avviso', 'Computer with a warning'],
      page: ['Foglio (se nessun altro va bene)', 'Sheet (if no other fits)'],
    },
  },
  summary: { label: ['Che cos’è, in una riga', 'What it is, in one line'] },
} as const satisfies Words;
