// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** The page of the former versions of a text. */
export const versions = {
  title: { it: 'Versioni', en: 'Versions' },
  of: (title: string): Said => ({ it: `Versioni di «${title}»`, en: `Versions of “${title}”` }),
  help: {
    it: 'Ogni versione si può leggere, confrontare con il testo di adesso e riportare nell’editor. Quello che è online non cambia.',
    en: 'Each version can be read, compared with the text of now and brought back into the editor. What is online does not change.',
  },
  none: {
    it: 'Questo contenuto non esiste, o non è tuo.',
    en: 'This content does not exist, or is not yours.',
  },
  back: { it: 'Torna al testo', en: 'Back to the text' },
  choose: {
    it: 'Scegli una versione per leggerla.',
    en: 'Choose a version to read it.',
  },
  onlyNow: {
    it: 'Per ora c’è solo il testo di adesso. Una versione resta quando scrive un’altra persona, dopo una pausa, e a ogni invio.',
    en: 'For now there is only the text of now. A version stays when somebody else writes, after a pause, and at each submission.',
  },
  kinds: {
    working: { it: 'Testo di adesso', en: 'Text of now' },
    saved: { it: 'Salvata da sola mentre si scriveva', en: 'Saved by itself while writing' },
    pending: { it: 'Inviata, in revisione', en: 'Submitted, in review' },
    scheduled: {
      it: 'Inviata e approvata, aspetta il suo momento',
      en: 'Submitted and approved, waits for its moment',
    },
    approved: { it: 'Inviata e approvata', en: 'Submitted and approved' },
    returned: { it: 'Inviata e restituita', en: 'Submitted and returned' },
    recalled: {
      it: 'Inviata; poi l’invio è stato ritirato',
      en: 'Submitted and recalled',
    },
    replaced: { it: 'Inviata e poi sostituita', en: 'Submitted and then replaced' },
    withdrawn: {
      it: 'Inviata; poi il contenuto è stato tolto dal sito',
      en: 'Submitted; then the content was withdrawn',
    },
  },
  broughtBack: (at: string): Said => ({
    it: `Riporta la versione salvata ${at}`,
    en: `Brings back the version saved ${at}`,
  }),
  look: { it: 'Guarda', en: 'Look' },
  chosen: (at: string, by: string): Said => ({
    it: `Versione salvata ${at} da ${by}`,
    en: `Version saved ${at} by ${by}`,
  }),
  what: { it: 'Che cosa mostrare', en: 'What to show' },
  changes: { it: 'Che cosa è cambiato da allora', en: 'What changed since' },
  text: { it: 'Il testo di allora', en: 'The text of that time' },
  same: {
    it: 'È uguale al testo di adesso.',
    en: 'It is the same as the text of now.',
  },
  restoreNote: {
    it: 'Il testo di adesso resta tra le versioni.',
    en: 'The text of now stays among the versions.',
  },
  restored: (gone: number): Said => ({
    it: `Riportata: ora è il testo su cui si lavora. Online non è cambiato niente.${gone === 0 ? '' : gone === 1 ? ' Una cosa a cui rimandava non c’è più.' : ` ${gone} cose a cui rimandava non ci sono più.`}`,
    en: `Brought back: it is the text to work on now. Nothing changed online.${gone === 0 ? '' : gone === 1 ? ' One thing that it referred to does not exist any more.' : ` ${gone} things that it referred to do not exist any more.`}`,
  }),
};
