// SPDX-License-Identifier: AGPL-3.0-or-later

/** Why withdrawals for which the site waits cannot be accepted. */
export const SITE_HOLD_MESSAGES = {
  nothingWaits: {
    it: 'Il sito non aspetta più questa conferma, o nel frattempo è cambiato qualcosa: ricarica la scrivania e guarda di nuovo.',
    en: 'The site does not wait for this any more, or something changed meanwhile: reload the desk and look again.',
  },
  otherWithdrawals: {
    it: 'Nel frattempo sono stati tolti altri contenuti: guarda di nuovo l’elenco, poi conferma.',
    en: 'Other contents were withdrawn meanwhile: look at the list again, then confirm.',
  },
  ownWithdrawals: {
    it: 'Hai tolto tu uno di questi contenuti: conferma un’altra persona.',
    en: 'You withdrew one of these yourself: somebody else confirms.',
  },
  siteSilent: {
    it: 'Il programma che pubblica il sito non risponde. Riprova tra un minuto; se continua, avvisa chi gestisce il portale.',
    en: 'The program that publishes the site does not answer. Try again in a minute; if it goes on, tell the people who run the portal.',
  },
} as const;
