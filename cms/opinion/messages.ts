// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentSaid } from '../i18n/planned.ts';
import type { Said } from '../i18n/said.ts';

/** What somebody without an account reads who is asked for an opinion. */
export const OPINION_PAGE = {
  title: { it: 'Il tuo parere', en: 'Your opinion' },
  asks: (by: string, asked: string): Said => ({
    it: `${by} chiede il parere di ${asked} su un testo che non è ancora online.`,
    en: `${by} asks ${asked} for an opinion on a text that is not online yet.`,
  }),
  changes: {
    it: 'È una correzione di un testo che è online: le parole nuove sono sottolineate, quelle tolte sono barrate.',
    en: 'It corrects a text that is online: new words are underlined, removed ones struck through.',
  },
  /** @param until ISO 8601 */
  how: (until: string): Said => {
    const { it, en } = momentSaid(until);
    return {
      it: `Segna solo i passi che vuoi: quelli senza segno restano come sono. Puoi inviare una volta sola, entro ${it}.`,
      en: `Mark only the passages that you want to: the others stay as they are. You can send once only, until ${en}.`,
    };
  },
  private: {
    it: 'Non dare ad altri questo indirizzo: mostra un testo riservato.',
    en: 'Do not give this address to others: it shows a confidential text.',
  },
  shared: { it: 'In tutte le lingue', en: 'In all languages' },
  passage: (number: number): Said => ({ it: `Passo ${number}`, en: `Passage ${number}` }),
  right: { it: 'Giusto', en: 'Right' },
  wrong: { it: 'Sbagliato', en: 'Wrong' },
  amend: { it: 'Da correggere', en: 'To amend' },
  none: { it: 'Nessun segno', en: 'No mark' },
  note: {
    it: 'Che cosa non va, e come dovrebbe essere. Puoi lasciarlo vuoto, ma allora chi ha scritto il testo non sa che cosa cambiare',
    en: 'What is wrong, and how it should be. You may leave it empty, but then the writer of the text does not know what to change',
  },
  whole: { it: 'Nota sul testo intero (facoltativa)', en: 'Note on the whole text (optional)' },
  send: { it: 'Invia il parere', en: 'Send the opinion' },
  removed: { it: 'tolto', en: 'removed' },
  added: { it: 'nuovo', en: 'new' },
  used: {
    it: 'Questo collegamento è già stato usato, e vale una volta sola: conta il parere che è arrivato prima. Se lo hai inviato due volte non devi fare niente. Altrimenti il tuo non è stato preso: copialo da qui e mandalo a chi ti ha scritto.',
    en: 'This link was used already, and works only once: the opinion that arrived first counts. If you sent it twice, there is nothing to do. Otherwise yours was not taken: copy it from here and send it to the person who wrote to you.',
  },
  notTaken: {
    it: 'Quello che hai scritto e che non è stato preso',
    en: 'What you wrote, and was not taken',
  },
  diskFull: {
    it: 'Il disco del server è pieno: il parere non è stato preso. Le tue parole sono ancora qui sotto: riprova più tardi senza chiudere la pagina, o copiale e mandale a chi ti ha scritto.',
    en: 'The disk of the server is full: the opinion was not taken. Your words are still below: try again later without closing the page, or copy them and send them to the person who wrote to you.',
  },
  tooMuch: {
    it: 'Troppe richieste da questo indirizzo. Riprova tra un minuto.',
    en: 'Too many requests from this address. Try again in a minute.',
  },
} as const;
