// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

export const session = {
  title: { it: 'La sessione sta per finire', en: 'Your session is about to end' },
  ending: (minutes: number): Said =>
    minutes <= 1
      ? {
          it: 'La sessione finisce tra un minuto: quello che scrivi dopo non sarebbe salvato.',
          en: 'Your session ends in a minute: what you write after that would not be saved.',
        }
      : {
          it: `La sessione finisce tra ${minutes} minuti: quello che scrivi dopo non sarebbe salvato.`,
          en: `Your session ends in ${minutes} minutes: what you write after that would not be saved.`,
        },
  lost: {
    it: 'Non c’è connessione con la redazione. Quello che scrivi resta in questa pagina e si salva da solo appena torna.',
    en: 'There is no connection to the desk. What you write stays in this page and is saved as soon as it is back.',
  },
  stay: { it: 'Resta collegato', en: 'Stay logged in' },
  overTitle: { it: 'La sessione è finita', en: 'Your session has ended' },
  over: {
    it: 'Quello che hai scritto è ancora in questa pagina. Accedi in un’altra scheda, poi torna qui.',
    en: 'What you wrote is still on this page. Log in in another tab, then come back.',
  },
  login: { it: 'Accedi in un’altra scheda', en: 'Log in in another tab' },
  copy: { it: 'Copia quello che ho scritto', en: 'Copy what I wrote' },
  copied: { it: 'Copiato negli appunti.', en: 'Copied to the clipboard.' },
  back: { it: 'Sei di nuovo collegato: puoi continuare.', en: 'You are logged in again: go on.' },
  check: { it: 'Ho fatto l’accesso, continua', en: 'I have logged in, go on' },
  anotherPerson: {
    it: 'Nell’altra scheda è entrata un’altra persona. Copia il testo, poi ricarica la pagina.',
    en: 'Somebody else logged in in the other tab. Copy the text, then reload the page.',
  },
};

/** In the place of a page that failed. */
export const errorPage = {
  title: { it: 'Questa pagina si è interrotta', en: 'This page broke off' },
  text: {
    it: 'Forse manca la connessione. Ricarica la pagina tra poco.',
    en: 'Perhaps there is no connection. Reload the page in a moment.',
  },
  typed: {
    it: 'Forse manca la connessione. Copia quello che hai scritto, poi ricarica la pagina e controlla che ci sia tutto.',
    en: 'Perhaps there is no connection. Copy what you wrote, then reload the page and check that all of it is there.',
  },
  reload: { it: 'Ricarica la pagina', en: 'Reload the page' },
};
