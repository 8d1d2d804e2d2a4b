// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An edition of a recurring event, and its tracks. */
export const edition = {
  start: { label: ['Primo giorno', 'First day'], the: 'il primo giorno' },
  end: { label: ['Ultimo giorno', 'Last day'], the: 'l’ultimo giorno' },
  theme: { label: ['Tema', 'Theme'], the: 'il tema' },
  tracks: {
    label: ['Percorsi', 'Tracks'],
    help: [
      'Nell’ordine del programma. La chiave è la stessa in ogni lingua.',
      'In the order of the programme. The key is the same in every language.',
    ],
    the: 'i percorsi',
    entry: ['Percorso', 'Track'],
  },
  'tracks.key': {
    label: ['Chiave', 'Key'],
    help: ['Parole minuscole unite da trattini.', 'Lower-case words joined by hyphens.'],
    the: 'la chiave',
  },
  'tracks.name': { label: ['Nome del percorso', 'Name of the track'], the: 'il nome del percorso' },
  body: { label: ['Presentazione', 'Presentation'], the: 'la presentazione' },
} as const satisfies Words;
