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
      en: 'This is not the address of a page. Open the article or the press release in the browser and copy the whole address: it begins with https://. The text belongs into the abstract.',
    },
    inside: {
      it: 'Questo indirizzo si apre solo dalla tua rete: chi legge da fuori non lo vede. Cerca quello pubblico.',
      en: 'This address opens in your own network only: readers outside do not see it. Look for the public one.',
    },
  },
  twice: {
    it: 'C’è già una voce con questo collegamento.',
    en: 'There is an item with this link already.',
  },
};
