// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** Names of Payload's controls that have none. */
export const controls = {
  loginTitle: { it: 'Accedi alla redazione', en: 'Log in to the desk' },
  more: { it: 'Altre azioni', en: 'More actions' },
  reorder: { it: 'Riordina', en: 'Reorder' },
  month: { it: 'Mese', en: 'Month' },
  year: { it: 'Anno', en: 'Year' },
  clearDate: { it: 'Cancella la data', en: 'Clear the date' },
  edit: { it: 'Modifica', en: 'Edit' },
  remove: { it: 'Togli', en: 'Remove' },
  removeBlock: (block: string): Said => ({
    it: `Togli il blocco ${block}`.trim(),
    en: `Remove the block ${block}`.trim(),
  }),
  filter: {
    field: { it: 'Campo da filtrare', en: 'Field to filter by' },
    operator: { it: 'Condizione', en: 'Condition' },
    value: { it: 'Valore', en: 'Value' },
    add: { it: 'Aggiungi una condizione', en: 'Add a condition' },
    remove: { it: 'Togli la condizione', en: 'Remove the condition' },
  },
  rowIsLate: {
    it: 'I campi della nuova riga non sono ancora arrivati: la linea è lenta o manca. Arrivano da soli. Intanto puoi scrivere altrove: non si perde niente.',
    en: 'The fields of the new row have not come yet: the line is slow or down. They come by themselves. Meanwhile you can write elsewhere: nothing is lost.',
  },
  copyAddress: { it: 'Copia l’indirizzo', en: 'Copy the address' },
  clear: { it: 'Svuota', en: 'Clear' },
  openList: { it: 'Apri l’elenco', en: 'Open the list' },
  previousPage: { it: 'Pagina precedente', en: 'Previous page' },
  nextPage: { it: 'Pagina successiva', en: 'Next page' },
  sortBy: (column: string, ascending: boolean): Said =>
    ascending
      ? { it: `Ordina per ${column}, crescente`, en: `Sort by ${column}, ascending` }
      : { it: `Ordina per ${column}, decrescente`, en: `Sort by ${column}, descending` },
  /** A picture without an alternative text. */
  uploadedOn: (day: string): Said => ({
    it: `Immagine caricata il ${day}`,
    en: `Picture uploaded on ${day}`,
  }),
  toolbar: {
    blocks: { it: 'Inserisci un blocco', en: 'Insert a block' },
    text: { it: 'Tipo di testo', en: 'Kind of text' },
    textState: { it: 'Lingua delle parole', en: 'Language of the words' },
    bold: { it: 'Grassetto', en: 'Bold' },
    italic: { it: 'Corsivo', en: 'Italic' },
    link: { it: 'Link', en: 'Link' },
  },
};
