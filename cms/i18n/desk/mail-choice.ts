// SPDX-License-Identifier: AGPL-3.0-or-later

/** When a person gets mail; in their profile. */
export const MAIL_CHOICE_WORDS = {
  options: {
    now: { it: 'Subito', en: 'At once' },
    daily: { it: 'Una volta al giorno, alle 8', en: 'Once a day, at 8' },
    never: { it: 'Mai', en: 'Never' },
  },
  mailWaiting: {
    label: { it: 'E-mail: qualcosa aspetta te', en: 'E-mail: something waits for you' },
    help: {
      it: 'Un testo da approvare, una risposta a una tua annotazione, un collegamento che non si apre più.',
      en: 'A text to approve, an answer to a remark of yours, a link that does not open any more.',
    },
  },
  mailDecisions: {
    label: { it: 'E-mail: novità sui tuoi testi', en: 'E-mail: news about your texts' },
    help: {
      it: 'Approvato, restituito, tolto dal sito, annotazioni. I messaggi sulla tua password arrivano sempre.',
      en: 'Approved, returned, withdrawn, remarks. Messages about your password always come.',
    },
  },
};
