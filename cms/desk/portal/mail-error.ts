// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';
import { TOO_LATE } from '../../notifications/deliver.ts';
import { DEAD } from '../../notifications/one-time-mail.ts';
import { REPLACED, WITHDRAWN } from '../../notifications/waiting-mail.ts';

/** Characters of what a mail server answers, at most. */
const MAX_ANSWER = 200;

/** Why a mail did not leave, in words; the first that fits. Codes of Node and SMTP (RFC 5321, 4.2). */
const WORDS: readonly (readonly [RegExp, Said])[] = [
  [
    /ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH/,
    {
      it: 'Il server di posta non risponde: è spento, o il suo indirizzo (SMTP_URL) non è giusto.',
      en: 'The mail server does not answer: it is off, or its address (SMTP_URL) is wrong.',
    },
  ],
  [
    /ENOTFOUND|EAI_AGAIN|getaddrinfo/,
    {
      it: 'Il nome del server di posta (SMTP_URL) non si trova.',
      en: 'The name of the mail server (SMTP_URL) cannot be found.',
    },
  ],
  [
    /ETIMEDOUT|timeout|Greeting never received/i,
    {
      it: 'Il server di posta ci mette troppo a rispondere.',
      en: 'The mail server takes too long to answer.',
    },
  ],
  [
    /certificate|self[- ]signed|SSL|TLS/i,
    {
      it: 'Il collegamento al server di posta non è sicuro: il suo certificato non va bene.',
      en: 'The connection to the mail server is not safe: its certificate is not good.',
    },
  ],
  [
    /Invalid login|EAUTH|\b5[36][045]\b.*auth|Missing credentials/i,
    {
      it: 'Il server di posta rifiuta il nome o la password con cui il portale si presenta (SMTP_URL).',
      en: 'The mail server refuses the name or password that the portal gives (SMTP_URL).',
    },
  ],
  [
    /\b55[0-4]\b|EENVELOPE|recipients were rejected/i,
    {
      it: 'Il server di posta non accetta questo destinatario: forse l’indirizzo dell’account è sbagliato.',
      en: 'The mail server does not accept this recipient: perhaps the address of the account is wrong.',
    },
  ],
];

/** Why a mail was given up, by what was noted. */
const GIVEN_UP: Readonly<Record<string, Said>> = {
  [TOO_LATE]: {
    it: 'Il server di posta lo ha preso troppo tardi: il link che porta non valeva più.',
    en: 'The mail server took it too late: the link in it was not valid any more.',
  },
  [DEAD]: {
    it: 'Il link che porta non vale più: ce n’è uno più recente, o un altro indirizzo, o un’altra password.',
    en: 'The link in it is not valid any more: there is a newer one, or another address or password.',
  },
  [REPLACED]: {
    it: REPLACED,
    en: 'The invitation in it is not valid any more: there is a newer one.',
  },
  [WITHDRAWN]: { it: WITHDRAWN, en: 'The invitation in it was withdrawn.' },
};

/** Why a mail was given up, for an administrator. @param reason as it was noted */
export const givenUp = (reason: string): Said => GIVEN_UP[reason] ?? { it: reason, en: reason };

/** Why a mail waits, for an administrator. @param error as it was noted */
export function mailError(error: string): Said {
  const known = WORDS.find(([pattern]) => pattern.test(error));
  if (known) return known[1];
  const answer = error.replaceAll(/\s+/g, ' ').slice(0, MAX_ANSWER);
  return {
    it: `Il server di posta ha risposto: ${answer}`,
    en: `The mail server answered: ${answer}`,
  };
}
