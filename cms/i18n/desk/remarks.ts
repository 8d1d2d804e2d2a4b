// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** Remarks on words of a text, in the review and beside the editor. */
export const remarks = {
  title: { it: 'Annotazioni', en: 'Remarks' },
  how: {
    it: 'Seleziona delle parole nel testo e premi «Annota». Finché un’annotazione è aperta, il testo non si approva.',
    en: 'Select words in the text and press “Remark”. While a remark is open, the text is not approved.',
  },
  none: { it: 'Nessuna annotazione.', en: 'No remarks.' },
  done: (count: number): Said =>
    count === 1
      ? { it: 'Una annotazione fatta', en: 'One remark done' }
      : { it: `${count} annotazioni fatte`, en: `${count} remarks done` },
  newTitle: (field: string): Said => ({
    it: `Nuova annotazione: ${field}`,
    en: `New remark: ${field}`,
  }),
  quoted: { it: 'Parole citate', en: 'Quoted words' },
  wholeField: { it: 'Tutto il campo', en: 'The whole field' },
  text: { it: 'Che cosa vuoi dire di queste parole?', en: 'What do you want to say of them?' },
  textFirst: { it: 'Scrivi prima il testo.', en: 'Write the text first.' },
  answer: { it: 'Risposta', en: 'Answer' },
  answerHelp: {
    it: 'La risposta non chiude l’annotazione: per chiuderla premi «Fatto».',
    en: 'An answer does not close the remark: to close it, press “Done”.',
  },
  goTo: { it: 'Vai al testo', en: 'Go to the text' },
  gone: {
    it: 'Il testo citato non c’è più.',
    en: 'The quoted text is not there any more.',
  },
  by: (name: string, at: string): Said => ({ it: `${name}, ${at}`, en: `${name}, ${at}` }),
  closedBy: (name: string, at: string): Said => ({
    it: `Segnata come fatta da ${name}, ${at}`,
    en: `Marked as done by ${name}, ${at}`,
  }),
  open: (count: number): Said =>
    count === 1
      ? { it: 'C’è un’annotazione aperta.', en: 'One remark is open.' }
      : { it: `Ci sono ${count} annotazioni aperte.`, en: `${count} remarks are open.` },
  cite: { it: 'Cita le annotazioni aperte', en: 'Cite the open remarks' },
};
