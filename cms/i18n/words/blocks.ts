// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** The blocks inside a text and their fields; `entry` is the plural of a block. */
export const blocks = {
  callout: { label: ['Riquadro', 'Callout'], entry: ['Riquadri', 'Callouts'] },
  'callout.tone': {
    label: ['Tono', 'Tone'],
    the: 'il tono',
    options: {
      note: ['Nota', 'Note'],
      tip: ['Consiglio', 'Tip'],
      warning: ['Attenzione', 'Warning'],
      danger: ['Pericolo', 'Danger'],
    },
  },
  'callout.title': { label: ['Titolo', 'Title'], the: 'il titolo' },
  'callout.children': { label: ['Testo', 'Text'], the: 'il testo' },
  steps: { label: ['Passi da seguire', 'Steps'], entry: ['Passi da seguire', 'Steps'] },
  'steps.items': { label: ['Passi', 'Steps'], the: 'i passi', entry: ['Passo', 'Step'] },
  'steps.items.title': { label: ['Titolo', 'Title'], the: 'il titolo' },
  'steps.items.children': { label: ['Testo', 'Text'], the: 'il testo' },
  definition: { label: ['Definizione', 'Definition'], entry: ['Definizioni', 'Definitions'] },
  'definition.term': { label: ['Parola', 'Word'], the: 'la parola' },
  'definition.children': { label: ['Significato', 'Meaning'], the: 'il significato' },
  quote: { label: ['Citazione', 'Quotation'], entry: ['Citazioni', 'Quotations'] },
  'quote.children': { label: ['Testo', 'Text'], the: 'il testo' },
  'quote.source': {
    label: ['Fonte della citazione', 'Source of the quotation'],
    help: ['Chi lo ha detto o dove è scritto.', 'Who said it or where it is written.'],
    the: 'la fonte della citazione',
  },
  image: { label: ['Immagine', 'Picture'], entry: ['Immagini', 'Pictures'] },
  'image.picture': { label: ['Immagine', 'Picture'], the: 'l’immagine' },
  'image.caption': { label: ['Didascalia', 'Caption'], the: 'la didascalia' },
  table: { label: ['Tabella', 'Table'], entry: ['Tabelle', 'Tables'] },
  'table.caption': {
    label: ['Titolo della tabella', 'Title of the table'],
    help: ['Dice che cosa mostra.', 'Says what it shows.'],
    the: 'il titolo della tabella',
  },
  'table.content': {
    label: ['Celle', 'Cells'],
    help: ['La prima riga è l’intestazione.', 'The first row is the header.'],
  },
  'table.header': { label: ['Intestazione della tabella', 'Header of the table'] },
  'table.rows': { label: ['Righe della tabella', 'Rows of the table'] },
} as const satisfies Words;
