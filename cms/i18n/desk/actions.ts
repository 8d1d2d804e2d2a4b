// SPDX-License-Identifier: AGPL-3.0-or-later
import { quoted, type Said } from '../said.ts';
import { VERB_WORDS } from '../vocabulary.ts';

const { submit, recall, approve, return: returned, withdraw } = VERB_WORDS;

/** Shown for a document without a title. */
export const untitled: Said = { it: 'Senza titolo', en: 'Untitled' };

/** Characters of a title in a button: a longer one would put a second row into the bar, which moves the form below. */
const MAX_TITLE = 24;

const short = (title: string): string =>
  title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1).trimEnd()}…` : title;

/** Titles that an outcome names. */
const MAX_TOLD = 5;

/** The first titles, and how many more there are. */
function someOf(titles: readonly string[]): Said {
  const { it, en } = quoted(titles.slice(0, MAX_TOLD));
  const more = titles.length - MAX_TOLD;
  return more > 0 ? { it: `${it} e altri ${more}`, en: `${en} and ${more} more` } : { it, en };
}

/** Buttons and links besides those of the verbs. */
export const action = {
  /** @param titles of what goes with the text: the first one is named, what is told afterwards names them all */
  submitTogether: (titles: readonly string[]): Said => {
    const { it, en } = quoted(titles.slice(0, 1).map(short));
    const more = titles.length - 1;
    return {
      it: `Invia insieme a ${it}${more > 0 ? ` e ${more === 1 ? 'un altro' : `altri ${more}`}` : ''}`,
      en: `Submit together with ${en}${more > 0 ? ` and ${more} more` : ''}`,
    };
  },
  saveAndAdd: { it: 'Salva e aggiungi un altro', en: 'Save and add another' },
  submitAndAdd: { it: 'Invia e aggiungi un altro', en: 'Submit and add another' },
  examine: { it: 'Esamina', en: 'Review' },
  approveTogether: { it: 'Approva insieme', en: 'Approve together' },
  returnWithReason: {
    it: `${returned.button.it} con un motivo`,
    en: `${returned.button.en} with a reason`,
  },
  withdrawAnyway: { it: 'Togli lo stesso', en: 'Withdraw anyway' },
  preview: { it: 'Vedi come apparirà', en: 'See how it will look' },
  openPreview: { it: 'Apri l’anteprima', en: 'Open the preview' },
  online: { it: 'Vedi online', en: 'See it online' },
  correct: { it: 'Correggi', en: 'Correct' },
  open: { it: 'Apri', en: 'Open' },
  lookAgain: { it: 'Guarda di nuovo', en: 'Look again' },
  retry: { it: 'Riprova', en: 'Try again' },
  cancel: { it: 'Annulla', en: 'Cancel' },
  backToDesk: { it: 'Torna alla scrivania', en: 'Back to the desk' },
  edit: { it: 'Apri nell’editor', en: 'Open in the editor' },
  newTab: { it: '(si apre in un’altra scheda)', en: '(opens in another tab)' },
};

/** Outcomes of the buttons. */
export const result = {
  submitted: {
    it: `${submit.done.it}. Lo leggerà una persona del Comune.`,
    en: `${submit.done.en}. Somebody at the Comune will read it.`,
  },
  submittedTogether: (titles: readonly string[]): Said => {
    const named = someOf(titles);
    return {
      it: `${submit.done.it}. Insieme: ${named.it}. Li leggerà una persona del Comune.`,
      en: `${submit.done.en}. Together: ${named.en}. Somebody at the Comune will read them.`,
    };
  },
  recalled: {
    it: `${recall.done.it}. Puoi continuare a scrivere.`,
    en: `${recall.done.en}. You can go on writing.`,
  },
  withdrawn: {
    it: `${withdraw.done.it}. L’indirizzo dirà il motivo a chi lo apre.`,
    en: `${withdraw.done.en}. Its address tells readers the reason.`,
  },
  returned: {
    it: `${returned.done.it}. Chi ha scritto leggerà il motivo.`,
    en: `${returned.done.en}. Its writers will read the reason.`,
  },
  approved: {
    it: `${approve.done.it}. Il sito lo sta pubblicando…`,
    en: `${approve.done.en}. The site is publishing it…`,
  },
  approvedTogether: (titles: readonly string[]): Said => {
    const named = someOf(titles);
    return {
      it: `Approvati ${titles.length} contenuti: ${named.it}. Appaiono online nello stesso momento.`,
      en: `${titles.length} contents approved: ${named.en}. They appear online at the same moment.`,
    };
  },
  onlineTogether: (titles: readonly string[], since: string): Said => ({
    it: `Online ${since}: ${someOf(titles).it}`,
    en: `Online ${since}: ${someOf(titles).en}`,
  }),
  slow: {
    it: 'Il sito non lo mostra ancora. È approvato e apparirà da solo: non serve rifare niente.',
    en: 'The site does not show it yet. It is approved and will appear by itself: nothing to do again.',
  },
  refused: (reason: string): Said => ({
    it: `Il sito non riesce a mostrarlo e tiene il testo di prima. Mostra questo messaggio a chi gestisce il sito: «${reason}»`,
    en: `The site cannot show it and keeps the former text. Show this message to those who run the site: “${reason}”`,
  }),
  working: { it: 'Un momento…', en: 'One moment…' },
  saving: { it: 'Salvo quello che hai scritto…', en: 'Saving what you wrote…' },
};

/** Failures without a sentence of the server. */
export const failure = {
  network: {
    it: 'La redazione non risponde. Controlla la connessione e riprova: il testo è ancora qui.',
    en: 'The desk does not answer. Check the connection and try again: the text is still here.',
  },
  session: {
    it: 'La sessione è finita. Accedi di nuovo e riprova.',
    en: 'Your session has ended. Log in and try again.',
  },
  unsaved: {
    it: 'Non riesco a salvare quello che hai scritto, quindi non ho inviato niente. Riprova.',
    en: 'What you wrote cannot be saved, so nothing was submitted. Try again.',
  },
  unknown: {
    it: 'Qualcosa non ha funzionato. Riprova tra poco.',
    en: 'Something did not work. Try again in a moment.',
  },
};
