// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** The line that tells the last attempt to save. */
export const saving = {
  unsaved: {
    it: 'Non ancora salvato: lo salvo appena ti fermi.',
    en: 'Not saved yet: it is saved as soon as you pause.',
  },
  saving: { it: 'Salvataggio in corso…', en: 'Saving…' },
  saved: (when: string): Said => ({ it: `Salvato ${when}.`, en: `Saved ${when}.` }),
  restored: {
    it: 'Ho rimesso le parole che non erano ancora salvate.',
    en: 'The words that were not saved yet were put back.',
  },
  restoring: {
    it: 'Quello che avevi scritto prima di ricaricare la pagina torna nel testo appena la redazione risponde; fino ad allora non si può scrivere.',
    en: 'What you wrote before the page was loaded again comes back into the text as soon as the desk answers; until then nothing can be written.',
  },
  failed: (why: string): Said => ({ it: `Non salvato: ${why}`, en: `Not saved: ${why}` }),
  kept: (seconds: number): Said => ({
    it: `Quello che hai scritto resta in questa pagina; riprovo da solo tra ${seconds === 1 ? 'un secondo' : `${seconds} secondi`}.`,
    en: `What you wrote stays in this page; it is tried again by itself in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  }),
  why: {
    network: {
      it: 'la redazione non risponde. Forse manca la connessione.',
      en: 'the desk does not answer. Perhaps there is no connection.',
    },
    session: {
      it: 'la sessione è finita. Accedi in un’altra scheda e torna qui.',
      en: 'your session has ended. Log in in another tab and come back.',
    },
    gone: {
      it: 'questo testo non c’è più, o non puoi più modificarlo. Copia quello che hai scritto.',
      en: 'this text is gone, or you may not change it any more. Copy what you wrote.',
    },
    large: {
      it: 'è troppo grande per un solo salvataggio. Copialo, poi accorcialo o dividilo in più pagine.',
      en: 'it is too large to be saved at once. Copy it, then shorten it or divide it into several pages.',
    },
    full: {
      it: 'sul server non c’è più spazio. Avvisa chi lo gestisce e tieni aperta questa pagina.',
      en: 'the server has no room left. Tell those who run it, and keep this page open.',
    },
    server: (status: number): Said => ({
      it: `il server ha avuto un problema (errore ${status}).`,
      en: `the server had a problem (error ${status}).`,
    }),
    conflict: {
      it: 'un’altra persona o un’altra finestra ha salvato nello stesso momento.',
      en: 'another person or another window saved at the same time.',
    },
    refused: (status: number): Said => ({
      it: `il server non lo accetta (errore ${status}).`,
      en: `the server does not accept it (error ${status}).`,
    }),
    differ: {
      it: 'le due password sono diverse.',
      en: 'the two passwords are not the same.',
    },
    fields: (names: string, count: number): Said => ({
      it: `${count === 1 ? 'Il campo' : 'I campi'}: ${names}.`,
      en: `${count === 1 ? 'The field' : 'The fields'}: ${names}.`,
    }),
  },
  clashes: (count: number): Said =>
    count === 1
      ? {
          it: 'In un punto hai scritto tu, e anche un’altra persona o un’altra finestra: scegli quale resta.',
          en: 'In one place you wrote, and so did another person or window: choose which one stays.',
        }
      : {
          it: `In ${count} punti hai scritto tu, e anche un’altra persona o un’altra finestra: scegli quali restano.`,
          en: `In ${count} places you wrote, and so did another person or window: choose which ones stay.`,
        },
  copy: { it: 'Copia', en: 'Copy' },
  copied: { it: 'Copiato negli appunti.', en: 'Copied to the clipboard.' },
  notCopied: {
    it: 'Il browser non lascia copiare: seleziona il testo qui sotto.',
    en: 'The browser does not allow copying: select the text below.',
  },
  compare: { it: 'Confronta', en: 'Compare' },
  save: { it: 'Salva', en: 'Save' },
  nothing: { it: 'Non c’è niente da salvare.', en: 'There is nothing to save.' },
  byButton: {
    it: 'Non ancora salvato: premi «Salva» quando hai finito.',
    en: 'Not saved yet: press “Save” when you are done.',
  },
  stays: {
    it: 'Quello che hai scritto resta in questa pagina.',
    en: 'What you wrote stays in this page.',
  },
  tryNow: { it: 'Riprova ora', en: 'Try now' },
};

/** Mine beside the other's. */
export const comparing = {
  title: {
    it: 'Quello che hai scritto e quello che è salvato',
    en: 'What you wrote and what is saved',
  },
  none: {
    it: 'Quello che hai scritto è salvato: non c’è niente da confrontare.',
    en: 'What you wrote is saved: there is nothing to compare.',
  },
  mine: { it: 'Il mio', en: 'Mine' },
  theirs: { it: 'Salvato sul server', en: 'Saved on the server' },
  other: { it: 'L’altro', en: 'The other' },
  by: (name: string, when: string): Said => ({
    it: `L’altro, di ${name} (${when})`,
    en: `The other, by ${name} (${when})`,
  }),
  keepMine: { it: 'Tieni il mio', en: 'Keep mine' },
  takeTheirs: { it: 'Prendi l’altro', en: 'Take the other' },
  close: { it: 'Chiudi', en: 'Close' },
  empty: { it: '(vuoto)', en: '(empty)' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
};

/** The question before unsaved words are left behind. */
export const leaving = {
  title: { it: 'Le ultime parole non sono salvate', en: 'Your last words are not saved' },
  text: {
    it: 'Se esci adesso si perdono. Appena sono salvate esci da solo.',
    en: 'If you leave now they are lost. As soon as they are saved, you leave by yourself.',
  },
  form: { it: 'Quello che hai scritto non è salvato', en: 'What you wrote is not saved' },
  formText: {
    it: 'Se esci adesso si perde. Per salvarlo resta qui e premi «Salva».',
    en: 'If you leave now it is lost. To save it, stay here and press “Save”.',
  },
  stay: { it: 'Resta qui', en: 'Stay here' },
  leave: { it: 'Esci senza salvare', en: 'Leave without saving' },
};
