// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** Materials for somebody who explains to others. */
export const kit = {
  forWhom: {
    label: ['Dove si usa', 'Where it is used'],
    help: ['In classe, a uno sportello, in biblioteca…', 'In class, at a counter, in a library…'],
    the: 'dove si usa',
  },
  minutes: {
    label: ['Minuti con un gruppo', 'Minutes with a group'],
    the: 'i minuti con un gruppo',
  },
  body: {
    label: ['Come si usa', 'How to use it'],
    the: 'come si usa',
  },
  files: {
    label: ['File da scaricare', 'Files to download'],
    help: [
      'PDF da stampare o proiettare, nell’ordine in cui si leggono. Facoltativi.',
      'PDFs to print or project, in the order in which they are read. Optional.',
    ],
    entry: ['File', 'File'],
    the: 'i file da scaricare',
  },
  'files.title': {
    label: ['Nome del file', 'Name of the file'],
    missing: [
      'Manca il nome: apri il file e scrivi che cos’è.',
      'The name is missing: open the file and write what it is.',
    ],
    the: 'il nome del file',
  },
  sheets: {
    label: ['Fogli da stampare', 'Sheets to print'],
    help: [
      'Articoli, avvisi, lezioni e quiz che il portale stampa su fogli A4, con il codice QR della pagina.',
      'Articles, alerts, lessons and quizzes that the portal prints on A4 sheets, with the QR code of the page.',
    ],
    the: 'i fogli da stampare',
  },
  licence: {
    label: ['Licenza', 'Licence'],
    help: ['Solo se non è quella del portale.', 'Only when it is not that of the portal.'],
    the: 'la licenza',
  },
  'licence.name': {
    label: ['Nome della licenza', 'Name of the licence'],
    the: 'il nome della licenza',
  },
  'licence.url': {
    label: ['Indirizzo della licenza', 'Address of the licence'],
    the: 'l’indirizzo della licenza',
  },
} as const satisfies Words;
