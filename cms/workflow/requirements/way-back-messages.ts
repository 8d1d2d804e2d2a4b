// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Said } from '../../i18n/said.ts';

/** What is said of a part without the document that leads back to it. A title is absent where it is not to be known. */
interface WayBackSentences {
  readonly noWhole: Said;
  readonly noWholeOnline: Said;
  readonly stranded: (title: string | undefined, approving: boolean) => Said;
  /** @param online the whole is, without this part */
  readonly toSend: (title: string | undefined, online: boolean) => Said;
  readonly toApprove: (title: string | undefined) => Said;
}

const named = (it: string, en: string, title: string | undefined, which: Said): Said =>
  title === undefined
    ? { it: `${it} ${which.it}`, en: `${en} ${which.en}` }
    : { it: `${it} «${title}», ${which.it},`, en: `${en} “${title}”, ${which.en},` };

/** The two sentences that name the whole. */
const withWhole = (
  whole: (title: string | undefined) => Said,
): Pick<WayBackSentences, 'toSend' | 'toApprove'> => ({
  toSend: (title, online) => ({
    it: `${whole(title).it} ${online ? 'è online ancora senza' : 'non è online'}: si inviano insieme.`,
    en: `${whole(title).en} is ${online ? 'online still without it' : 'not online'}: they are submitted together.`,
  }),
  toApprove: (title) => ({
    it: `${whole(title).it} non è online: si approvano insieme.`,
    en: `${whole(title).en} is not online: they are approved together.`,
  }),
});

const LESSON: WayBackSentences = {
  noWhole: {
    it: 'Nessun corso elenca questa lezione: chi la legge non saprebbe come tornare indietro. Aggiungila alle lezioni di un corso.',
    en: 'No course lists this lesson: its readers would not find a way back. Add it to the lessons of a course.',
  },
  noWholeOnline: {
    it: 'Nessun corso online elenca questa lezione: chi la legge non saprebbe come tornare indietro. Approva insieme un corso che la elenca, oppure restituiscila.',
    en: 'No course online lists this lesson: its readers would not find a way back. Approve a course that lists it together with it, or return it.',
  },
  stranded: (title, approving) => {
    const it = title === undefined ? 'Una lezione' : `La lezione «${title}»`;
    const en = title === undefined ? 'One lesson' : `The lesson “${title}”`;
    return approving
      ? {
          it: `${it} è online e nessun altro corso online la elenca: chi la legge non saprebbe come tornare indietro. Restituisci il corso, oppure togli prima la lezione dal sito.`,
          en: `${en} is online and no other course online lists it: its readers would not find a way back. Return the course, or withdraw the lesson first.`,
        }
      : {
          it: `${it} è online e nessun altro corso la elenca: chi la legge non saprebbe come tornare indietro. Rimettila, oppure chiedi al Comune di toglierla prima dal sito.`,
          en: `${en} is online and no other course lists it: its readers would not find a way back. Put it back, or ask the Comune to withdraw it first.`,
        };
  },
  ...withWhole((title) =>
    named('Il corso', 'The course', title, {
      it: 'che elenca questa lezione',
      en: title === undefined ? 'that lists this lesson' : 'which lists this lesson',
    }),
  ),
};

const CHECK: WayBackSentences = {
  noWhole: {
    it: 'Nessuna lezione finisce con questa verifica: chi la fa non saprebbe come tornare indietro. Sceglila nella lezione che chiude.',
    en: 'No lesson ends with this check: its readers would not find a way back. Choose it in the lesson that it closes.',
  },
  noWholeOnline: {
    it: 'Nessuna lezione online finisce con questa verifica: chi la fa non saprebbe come tornare indietro. Approva insieme la lezione che chiude, oppure restituiscila.',
    en: 'No lesson online ends with this check: its readers would not find a way back. Approve the lesson that it closes together with it, or return it.',
  },
  stranded: (title, approving) => {
    const it = title === undefined ? 'Una verifica' : `La verifica «${title}»`;
    const en = title === undefined ? 'One check' : `The check “${title}”`;
    return approving
      ? {
          it: `${it} è online e nessun’altra lezione online finisce con questa: chi la fa non saprebbe come tornare indietro. Restituisci la lezione, oppure togli prima la verifica dal sito.`,
          en: `${en} is online and no other lesson online ends with it: its readers would not find a way back. Return the lesson, or withdraw the check first.`,
        }
      : {
          it: `${it} è online e nessun’altra lezione finisce con questa: chi la fa non saprebbe come tornare indietro. Rimettila, oppure chiedi al Comune di toglierla prima dal sito.`,
          en: `${en} is online and no other lesson ends with it: its readers would not find a way back. Put it back, or ask the Comune to withdraw it first.`,
        };
  },
  ...withWhole((title) =>
    named('La lezione', 'The lesson', title, {
      it: 'che finisce con questa verifica',
      en: title === undefined ? 'that ends with this check' : 'which ends with this check',
    }),
  ),
};

/** By the type of the part: a lesson, or a quiz that checks one. */
export const wayBackSentences = (part: DocumentType): WayBackSentences =>
  part === 'quiz' ? CHECK : LESSON;
