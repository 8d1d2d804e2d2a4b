// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

/** Why something on the page «Come sta il portale» is refused. */
export const PORTAL_MESSAGES = {
  onlyAdministrators: {
    it: 'Questa pagina è per chi amministra il portale.',
    en: 'This page is for administrators of the portal.',
  },
  noMail: {
    it: 'Questo messaggio non aspetta più: è partito, o qualcuno lo ha già eliminato. Aggiorna la pagina.',
    en: 'This message does not wait any more: it has left, or somebody has deleted it. Load the page again.',
  },
  noServer: {
    it: 'Nessun server di posta: chi gestisce il portale ne indica uno (SMTP_URL), e i messaggi partono.',
    en: 'No mail server: those who run the portal name one (SMTP_URL), and the messages leave.',
  },
  publisherSilent: {
    it: 'Il programma che pubblica non risponde. Avvisa chi gestisce il portale: i testi approvati vanno online quando riparte.',
    en: 'The program that publishes does not answer. Tell those who run the portal: approved texts come online when it runs again.',
  },
  notSettled: {
    it: 'Non è riuscito. Avvisa chi gestisce il portale: il motivo sta nel registro del programma.',
    en: 'It did not succeed. Tell those who run the portal: the log of the program says why.',
  },
  deletedBy: (name: string) => ({ it: `Eliminato da ${name}.`, en: `Deleted by ${name}.` }),
} as const satisfies Record<string, Said | ((name: string) => Said)>;
