// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/** What is said of a pasted address. */
export const press = {
  read: {
    it: 'Si legge nell’indirizzo:',
    en: 'The address says:',
  },
  written: {
    it: 'Scritto dall’indirizzo nei campi qui sotto:',
    en: 'Written from the address into the fields below:',
  },
  undo: { it: 'Annulla: lascia i campi com’erano', en: 'Undo: leave the fields as they were' },
  otherwise: {
    it: 'Quello che hai scritto resta. L’indirizzo dice altro:',
    en: 'What you wrote stays. The address says otherwise:',
  },
  replace: {
    it: 'Scrivi questo al posto di quello che c’è',
    en: 'Write this in place of what is there',
  },
  use: { it: 'Scrivi nei campi vuoti', en: 'Write into the empty fields' },
  check: {
    it: 'Il titolo viene dalle parole dell’indirizzo: correggi maiuscole e accenti.',
    en: 'The title comes from the words of the address: correct capitals and accents.',
  },
  /** @param names of fields */
  missing: (names: readonly string[]): Said => ({
    it: `Non si legge nell’indirizzo, scrivi tu: ${listed(names, 'e')}.`,
    en: `The address does not say, write it yourself: ${listed(names, 'and')}.`,
  }),
  faults: {
    words: {
      it: 'Questo non è l’indirizzo di una pagina. Apri l’articolo o il comunicato nel browser e copia l’indirizzo intero: comincia con https://. Il testo va nella sintesi.',
      en: 'This is not the address of a page. Open the article or the press release in the browser and copy the whole address: it begins with https://. The text belongs in the abstract.',
    },
    beginning: {
      it: 'Manca l’inizio dell’indirizzo: scrivi https:// davanti.',
      en: 'The beginning of the address is missing: write https:// in front of it.',
    },
    numbers: {
      it: 'Questo indirizzo è fatto di numeri, senza il nome di un sito: spesso si apre solo dalla rete di un ufficio. Cerca quello con il nome.',
      en: 'This address is made of numbers, without the name of a site: often it opens in the network of an office only. Look for the one with the name.',
    },
    inside: {
      it: 'Questo indirizzo non è sul web aperto a tutti: si apre solo da una rete particolare, come quella di un ufficio. Cerca quello pubblico.',
      en: 'This address is not on the open web: it opens in a network of its own only, such as that of an office. Look for the public one.',
    },
  },
  twice: {
    it: 'C’è già una voce con questo collegamento.',
    en: 'There is an item with this link already.',
  },
};
