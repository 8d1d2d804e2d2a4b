// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';
import { STATE_WORDS } from '../vocabulary.ts';

/** The first page after login. */
export const dashboard = {
  hello: (name: string): Said => ({ it: `Ciao, ${name}`, en: `Hello, ${name}` }),
  waiting: { it: 'Da approvare', en: 'To approve' },
  waitingEmpty: { it: 'Niente da approvare.', en: 'Nothing to approve.' },
  behind: { it: 'L’inglese è rimasto indietro', en: 'The English is behind' },
  returned: { it: 'Restituiti', en: STATE_WORDS.returned.label.en },
  verify: { it: 'Da ricontrollare', en: 'To check again' },
  pending: STATE_WORDS.pending.label,
  scheduled: { it: 'Approvati per dopo', en: 'Approved for later' },
  drafts: { it: 'Bozze', en: 'Drafts' },
  online: STATE_WORDS.live.label,
  withdrawn: { it: 'Tolti dal sito', en: STATE_WORDS.withdrawn.label.en },
  empty: {
    it: 'Qui non c’è ancora niente. Comincia da un contenuto nuovo.',
    en: 'Nothing here yet. Begin with something new.',
  },
  submittedBy: (name: string, at: string): Said => ({
    it: `inviato da ${name} ${at}`,
    en: `submitted by ${name} ${at}`,
  }),
  submittedAt: (at: string): Said => ({ it: `inviato ${at}`, en: `submitted ${at}` }),
  savedAt: (at: string): Said => ({ it: `salvato ${at}`, en: `saved ${at}` }),
  reason: { it: 'Motivo:', en: 'Reason:' },
  choose: (title: string): Said => ({ it: `Scegli «${title}»`, en: `Choose “${title}”` }),
  chooseAll: (count: number): Said => ({
    it: `Scegli tutti (${count})`,
    en: `Choose all (${count})`,
  }),
  choosePlain: (count: number): Said => ({
    it: `Scegli tutti quelli senza punti da guardare (${count})`,
    en: `Choose all without warnings (${count})`,
  }),
  chooseNone: { it: 'Non sceglierne nessuno', en: 'Choose none' },
  isNew: { it: 'Nuovo', en: 'New' },
  isChanged: { it: 'Modifica di un testo online', en: 'Change of a text online' },
  time: (time: number): Said =>
    ({
      2: { it: 'Seconda volta', en: 'Second time' },
      3: { it: 'Terza volta', en: 'Third time' },
    })[time] ?? { it: `${time}ª volta`, en: `Time ${time}` },
  /** What it is a part of, and waits too. */
  within: (collection: string, title: string): Said =>
    collection === 'courses'
      ? { it: `Con il corso «${title}»`, en: `With the course “${title}”` }
      : { it: `Con la lezione «${title}»`, en: `With the lesson “${title}”` },
  withParts: (count: number): Said =>
    count === 1
      ? { it: 'Con una sua parte, qui sotto', en: 'With a part of it, below' }
      : { it: `Con ${count} sue parti, qui sotto`, en: `With ${count} parts of it, below` },
  readers: (readers: string): Said => ({ it: `Per: ${readers}`, en: `For: ${readers}` }),
  level: (index: number, needed: number): Said => ({
    it: `Leggibilità ${index}, serve ${needed}`,
    en: `Reading level ${index}, ${needed} is needed`,
  }),
  chosen: (count: number): Said =>
    count === 1
      ? { it: 'Un contenuto scelto', en: 'One content chosen' }
      : { it: `${count} contenuti scelti`, en: `${count} contents chosen` },
  togetherText: {
    it: 'Appaiono online nello stesso momento. Approva solo quello che hai letto.',
    en: 'They appear online at the same moment. Approve only what you have read.',
  },
  togetherOne: {
    it: 'Scegline almeno un altro, oppure aprilo con «Esamina».',
    en: 'Choose at least one more, or open it with “Review”.',
  },
  ownWork: {
    it: 'L’hai scritto tu: lo esamina un’altra persona.',
    en: 'You wrote it: somebody else reviews it.',
  },
  write: { it: 'Scrivi', en: 'Write' },
  create: (type: string): Said => ({
    it: `Nuovo: ${type.toLowerCase()}`,
    en: `New: ${type.toLowerCase()}`,
  }),
  accounts: { it: 'Account delle persone', en: 'People’s accounts' },
  /** Of a list that may have more than the first page reads. */
  showFirst: (count: number): Said => ({
    it: `Mostra i primi ${count}`,
    en: `Show the first ${count}`,
  }),
  showAll: (count: number): Said => ({ it: `Mostra tutti (${count})`, en: `Show all (${count})` }),
  failed: { it: 'Non riesco a leggere la scrivania.', en: 'The desk cannot be read.' },
};

/** In the place of a list that cannot be shown. */
export const list = {
  badAddress: {
    it: 'Questa lista non si può mostrare così',
    en: 'This list cannot be shown like this',
  },
  whole: { it: 'Apri la lista intera', en: 'Open the whole list' },
  missing: { it: 'Qui non c’è ancora niente', en: 'There is nothing here yet' },
  missingText: {
    it: 'Questo contenuto non esiste ancora, e il tuo ruolo non permette di crearlo. Chiedi a una persona del Comune.',
    en: 'This content does not exist yet, and your role does not allow you to create it. Ask somebody at the Comune.',
  },
};
