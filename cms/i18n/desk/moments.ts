// SPDX-License-Identifier: AGPL-3.0-or-later
import { momentSaid } from '../planned.ts';
import type { Said } from '../said.ts';
import { VERB_WORDS } from '../vocabulary.ts';

const { approve, schedule } = VERB_WORDS;

/** When a text comes online, and when it goes. */
export const moments = {
  /** @param changes of what is online; else of a new text */
  onlineFrom: (iso: string, changes: boolean): Said => {
    const { it, en } = momentSaid(iso);
    return changes
      ? { it: `modifiche approvate, online da ${it}`, en: `changes approved, online from ${en}` }
      : { it: `${approve.done.it}: online da ${it}`, en: `${approve.done.en}: online from ${en}` };
  },
  /** Before the approval. */
  comes: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return {
      it: `Una volta approvato, va online ${it}.`,
      en: `Once approved, it comes online ${en}.`,
    };
  },
  /** Nobody approved it in time. */
  passed: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return {
      it: `Doveva andare online ${it}: ci va appena qualcuno lo approva.`,
      en: `It was to come online ${en}: it does as soon as somebody approves it.`,
    };
  },
  comesApproved: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return { it: `È approvato: va online ${it}.`, en: `It is approved: it comes online ${en}.` };
  },
  goes: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return { it: `Esce dal sito ${it}.`, en: `It is withdrawn ${en}.` };
  },
  onlineGoes: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return {
      it: `Il testo che è online adesso esce dal sito ${it}.`,
      en: `The text that is online now is withdrawn ${en}.`,
    };
  },
  now: {
    it: 'Va online appena qualcuno lo approva, e ci resta.',
    en: 'It comes online as soon as somebody approves it, and stays.',
  },
  stays: { it: 'Resta online senza una fine.', en: 'It stays online without an end.' },
  choose: schedule.button,
  publishAt: { it: 'Quando va online', en: 'When it comes online' },
  publishNow: {
    it: 'Senza un giorno: appena è approvato.',
    en: 'Without a day: as soon as it is approved.',
  },
  publishApproved: {
    it: 'Senza un giorno: è approvato, quindi va online subito.',
    en: 'Without a day: it is approved, so it comes online at once.',
  },
  withdrawAt: { it: 'Quando esce dal sito', en: 'When it is withdrawn' },
  withdrawNever: {
    it: 'Senza un giorno: resta online.',
    en: 'Without a day: it stays online.',
  },
  day: { it: 'Giorno', en: 'Day' },
  time: { it: 'Ora italiana', en: 'Italian time' },
  needsTime: { it: 'Scrivi anche l’ora.', en: 'Write the hour too.' },
  needsDay: { it: 'Scrivi anche il giorno.', en: 'Write the day too.' },
  notWhole: {
    it: 'Il momento non è completo: finiscilo o toglilo.',
    en: 'The moment is not complete: finish it or remove it.',
  },
  leftOut: {
    it: 'Quella notte gli orologi passano dalle 2 alle 3: quest’ora non c’è. Scegline un’altra.',
    en: 'That night the clocks go from 2 to 3: there is no such hour. Choose another one.',
  },
  twice: {
    it: 'Quella notte gli orologi tornano indietro e quest’ora c’è due volte:',
    en: 'That night the clocks go back and this hour comes twice:',
  },
  first: { it: 'la prima (ora legale)', en: 'the first (summer time)' },
  second: { it: 'la seconda (ora solare)', en: 'the second (winter time)' },
  remove: { it: 'Togli il momento', en: 'Remove the moment' },
  save: { it: 'Salva il momento', en: 'Save the moment' },
  saveAnyway: { it: 'Salva lo stesso', en: 'Save anyway' },
  dialog: {
    it: 'Il testo approvato non cambia: cambia solo quando si vede. Se chi lo ha approvato perde il suo ruolo prima di allora, il testo aspetta un’altra persona.',
    en: 'The approved text does not change: only when it is seen. Should its approver lose their role before, the text waits for another person.',
  },
  changed: { it: `${schedule.done.it}.`, en: `${schedule.done.en}.` },
  approvedFor: (iso: string): Said => {
    const { it, en } = momentSaid(iso);
    return {
      it: `${approve.done.it}: online da ${it}.`,
      en: `${approve.done.en}: online from ${en}.`,
    };
  },
  waits: {
    it: 'Da quel momento è online da solo.',
    en: 'From that moment on it is online by itself.',
  },
  recallFirst: {
    it: 'Da quel momento è online da solo. Per mandare un altro testo, prima ritira l’invio.',
    en: 'From that moment on it is online by itself. To submit another text, recall it first.',
  },
};
