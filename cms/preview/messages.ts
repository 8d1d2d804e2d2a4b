// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person reads above a preview, or in the place of one that cannot be shown. */
export const PREVIEW_MESSAGES = {
  title: 'L’anteprima non si può mostrare',
  retry: 'Riprova',
  desk: 'Torna alla scrivania',
  login: 'Accedi',
  notThere:
    'L’anteprima non è disponibile: il programma che disegna le pagine non risponde. Riprova tra poco.',
  tooIncomplete: 'Questa bozza è troppo incompleta per l’anteprima.',
  notDrawable:
    'La pagina non si può disegnare così com’è. Controlla le cose che mancano e riprova.',
  noSuchDocument: 'Questo contenuto non esiste.',
  incompleteAddress: 'L’indirizzo dell’anteprima non è completo.',
  note: 'Anteprima: non è online.',
  backToText: 'Torna al testo',
  backToReview: 'Torna all’esame',
} as const;
