// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from '../i18n/civil-days.ts';
import type { Said } from '../i18n/said.ts';
import type { CountedNoun } from './counted-words.ts';

const HAVE: Readonly<Record<CountedNoun, (count: number) => Said>> = {
  lessons: (count) =>
    count === 1
      ? { it: 'il corso ne ha una', en: 'the course has one' }
      : { it: `il corso ne ha ${count}`, en: `the course has ${count}` },
  questions: (count) =>
    count === 1
      ? { it: 'il quiz ne ha una', en: 'the quiz has one' }
      : { it: `il quiz ne ha ${count}`, en: `the quiz has ${count}` },
  steps: (count) =>
    count === 1
      ? { it: 'il percorso ne ha una', en: 'the path has one' }
      : { it: `il percorso ne ha ${count}`, en: `the path has ${count}` },
};

/** What somebody may want to look at before a document is sent. */
export const ADVICE = {
  commandLeft: (words: string): Said => ({
    it: `«${words}» è rimasto scritto nel testo, e così lo legge chi apre la pagina. Se volevi aprire il menu, cancellalo, scrivi «/» e scegli una voce.`,
    en: `“${words}” is left in the text, and readers will see it. If you meant the menu, delete it, type “/” and choose an entry.`,
  }),
  miscounted: (words: string, noun: CountedNoun, count: number): Said => ({
    it: `Il testo dice «${words}», ma ${HAVE[noun](count).it}: controlla il numero.`,
    en: `The text says “${words}”, but ${HAVE[noun](count).en}: check the number.`,
  }),
  stillOverdue: (day: string): Said => ({
    it: `Il testo online andava ricontrollato entro ${theDay(day).it}. Se hai riletto tutto, scrivi il giorno di oggi in «Ricontrollato il»: senza, il sito continua a dire che può non essere più attuale.`,
    en: `The text online was to be checked again by ${theDay(day).en}. If you have read all of it again, write the day of today into “Checked on”: without it the site goes on saying that it may be out of date.`,
  }),
} as const;
