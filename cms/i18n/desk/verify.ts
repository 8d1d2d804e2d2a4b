// SPDX-License-Identifier: AGPL-3.0-or-later
import { dueWords, theDay } from '../civil-days.ts';
import type { Said } from '../said.ts';

/** Until when a text must be checked again, and saying that it is still true. */
export const verify = {
  line: (day: string, today: string): Said => ({
    it: `Da ricontrollare entro ${theDay(day).it}: ${dueWords(day, today).it}.`,
    en: `To be checked again by ${theDay(day).en}: ${dueWords(day, today).en}.`,
  }),
  due: (day: string, today: string): Said => dueWords(day, today),
  action: { it: 'Ricontrolla', en: 'Check again' },
  title: { it: 'È ancora tutto vero?', en: 'Is all of it still true?' },
  help: {
    it: 'Apri la pagina, rileggi, prova i numeri e i collegamenti. Nessun altro approva: la nota resta nella storia, e la pagina mostra il giorno di oggi.',
    en: 'Open the page, read it again, try its numbers and links. Nobody else approves: the note stays in the history, and the page shows the day of today.',
  },
  note: { it: 'Che cosa hai guardato', en: 'What you looked at' },
  noteFirst: { it: 'Scrivi prima che cosa hai guardato.', en: 'First write what you looked at.' },
  done: {
    it: 'Ricontrollato. Tra pochi secondi la pagina lo dice.',
    en: 'Checked again. The page says so in a few seconds.',
  },
};
