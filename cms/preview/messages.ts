// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** The words of the CMS above a preview, and on the page in the place of one that cannot be shown. */
export const PREVIEW_MESSAGES = {
  title: { it: 'L’anteprima non si può mostrare', en: 'The preview cannot be shown' },
  login: { it: 'Accedi', en: 'Log in' },
  notThere: {
    it: 'L’anteprima non è disponibile: il programma che disegna le pagine non risponde. Riprova tra poco.',
    en: 'The preview is not available: the program that draws the pages does not answer. Try again soon.',
  },
  tooIncomplete: {
    it: 'Questa bozza è troppo incompleta per l’anteprima.',
    en: 'This draft is too incomplete for a preview.',
  },
  notDrawable: {
    it: 'La pagina non si può disegnare così com’è. Controlla le cose che mancano e riprova.',
    en: 'The page cannot be drawn as it is. Check what is missing and try again.',
  },
  noSuchDocument: { it: 'Questo contenuto non esiste.', en: 'This content does not exist.' },
  incompleteAddress: {
    it: 'L’indirizzo dell’anteprima non è completo.',
    en: 'The address of the preview is not complete.',
  },
  note: { it: 'Anteprima: non è online.', en: 'Preview: this is not online.' },
  links: {
    it: 'I link aprono il sito in un’altra scheda.',
    en: 'The links open the site in another tab.',
  },
  backToText: { it: 'Torna al testo', en: 'Back to the text' },
  backToReview: { it: 'Torna all’esame', en: 'Back to the review' },
} as const satisfies Record<string, Said>;
