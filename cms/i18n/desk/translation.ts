// SPDX-License-Identifier: AGPL-3.0-or-later
import { languageName, theLanguage } from '../vocabulary.ts';
import type { Said } from '../said.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fieldsSaid = (count: number): Said =>
  count === 1
    ? { it: 'un campo', en: 'one field' }
    : { it: `${count} campi`, en: `${count} fields` };

/** The page where a language is written beside its original. */
export const translation = {
  title: { it: 'Traduzione', en: 'Translation' },
  open: (to: string): Said => ({
    it: `Traduci in ${languageName(to).it}`,
    en: `Translate into ${languageName(to).en}`,
  }),
  update: (to: string): Said => ({
    it: `Aggiorna ${theLanguage(to).it}`,
    en: `Update the ${theLanguage(to).en}`,
  }),
  of: (title: string): Said => ({
    it: `Traduzione di «${title}»`,
    en: `Translation of “${title}”`,
  }),
  help: (from: string, to: string): Said => ({
    it: `L’originale è ${theLanguage(from).it}: si legge soltanto. Scrivi ${theLanguage(to).it} accanto: si salva da solo.`,
    en: `The original is the ${theLanguage(from).en}: it is only read. Write the ${theLanguage(to).en} beside it: it saves by itself.`,
  }),
  readOnly: {
    it: 'Puoi leggere la traduzione, ma non modificarla.',
    en: 'You can read the translation, but not change it.',
  },
  back: { it: 'Torna al testo', en: 'Back to the text' },
  /** «3 campi su 12» */
  amount: (count: number, total: number): Said => ({
    it: `${count} ${count === 1 ? 'campo' : 'campi'} su ${total}`,
    en: `${count} of ${total} fields`,
  }),
  behind: (to: string, count: number, total: number): Said => ({
    it: `${capital(theLanguage(to).it)} è rimasto indietro: ${count} ${count === 1 ? 'campo' : 'campi'} su ${total}.`,
    en: `The ${theLanguage(to).en} is behind: ${count} of ${total} fields.`,
  }),
  missing: (count: number): Said => ({
    it: `Da tradurre: ${fieldsSaid(count).it}.`,
    en: `To translate: ${fieldsSaid(count).en}.`,
  }),
  allDone: (to: string): Said => ({
    it: `${capital(theLanguage(to).it)} dice tutto quello che dice l’originale.`,
    en: `The ${theLanguage(to).en} says all that the original says.`,
  }),
  nothing: {
    it: 'Non c’è ancora niente da tradurre: l’originale è vuoto.',
    en: 'There is nothing to translate yet: the original is empty.',
  },
  next: { it: 'Prossimo campo da tradurre', en: 'Next field to translate' },
  previous: { it: 'Campo precedente da tradurre', en: 'Previous field to translate' },
  folded: (count: number, labels: string): Said => ({
    it: `${count === 1 ? 'Un campo a posto' : `${count} campi a posto`}: ${labels}`,
    en: `${count === 1 ? 'One field is up to date' : `${count} fields are up to date`}: ${labels}`,
  }),
  foldedRows: (count: number): Said => ({
    it: count === 1 ? 'Una voce a posto' : `${count} voci a posto`,
    en: count === 1 ? 'One entry is up to date' : `${count} entries are up to date`,
  }),
  states: {
    current: { it: 'A posto', en: 'Up to date' },
    behind: { it: 'Rimasto indietro', en: 'Behind' },
    missing: { it: 'Da tradurre', en: 'To translate' },
  },
  changed: (at: string): Said => ({
    it: `L’originale è cambiato ${at}.`,
    en: `The original was changed ${at}.`,
  }),
  original: (from: string): Said => ({
    it: `Originale in ${languageName(from).it}`,
    en: `Original in ${languageName(from).en}`,
  }),
  emptyOriginal: { it: 'Nell’originale non c’è niente.', en: 'Nothing is in the original.' },
  alreadyRight: { it: 'È già giusto così', en: 'It is right as it is' },
  done: { it: 'Ho aggiornato: è a posto', en: 'I updated it: it is up to date' },
  confirmed: (label: string): Said => ({
    it: `${label}: segnato come a posto.`,
    en: `${label}: marked as up to date.`,
  }),
  copy: { it: 'Copia l’originale', en: 'Copy the original' },
  copied: (label: string, from: string, to: string): Said => ({
    it: `${label}: copiato. È ancora in ${languageName(from).it}: riscrivilo in ${languageName(to).it}.`,
    en: `${label}: copied. It is still in ${languageName(from).en}: write it in ${languageName(to).en}.`,
  }),
  copyFailed: {
    it: 'Non è stato copiato: il server non risponde. Riprova tra poco.',
    en: 'It was not copied: the server does not answer. Try again soon.',
  },
  row: (entry: string, number: number): Said => ({
    it: `${entry} ${number}`,
    en: `${entry} ${number}`,
  }),
  rowGone: { it: 'Nell’originale non c’è più.', en: 'It is no longer in the original.' },
  rowNew: { it: 'Nuova nell’originale', en: 'New in the original' },
  rowExtra: { it: 'Nell’originale non c’è.', en: 'It is not in the original.' },
  addRows: (count: number): Said => ({
    it: count === 1 ? 'Aggiungi la voce che manca' : `Aggiungi le ${count} voci che mancano`,
    en: count === 1 ? 'Add the missing entry' : `Add the ${count} missing entries`,
  }),
  removeRow: { it: 'Togli questa voce', en: 'Remove this entry' },
  sortRows: { it: 'Metti in ordine come nell’originale', en: 'Sort as in the original' },
  rowMissing: (to: string): Said => ({
    it: `In ${languageName(to).it} non c’è ancora.`,
    en: `It is not there in ${languageName(to).en} yet.`,
  }),
  picture: (from: string): Said => ({
    it: `Il testo alternativo in ${languageName(from).it} è qui accanto. Quello tradotto si scrive nell’immagine: premi la matita.`,
    en: `The alternative text in ${languageName(from).en} stands beside. The translated one is written with the picture: press the pencil.`,
  }),
  online: (to: string, count: number): Said => ({
    it: `Perché ${theLanguage(to).it} vada online ${count === 1 ? 'manca una cosa' : `mancano ${count} cose`}. L’altra lingua non aspetta.`,
    en: `For the ${theLanguage(to).en} to go online ${count === 1 ? 'one thing is' : `${count} things are`} missing. The other language does not wait.`,
  }),
  older: (to: string, fields: string): Said => ({
    it: `${capital(theLanguage(to).it)} che andrebbe online è più vecchio dell’originale: ${fields}. È un consiglio: si può approvare.`,
    en: `The ${theLanguage(to).en} that would go online is older than the original: ${fields}. This is advice: it can be approved.`,
  }),
};
