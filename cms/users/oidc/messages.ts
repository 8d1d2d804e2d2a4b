// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

/** Why a login at the provider of identities led nowhere, and what to do. */
export const PROVIDER_MESSAGES = {
  off: {
    it: 'Qui si entra con e-mail e password: il servizio di accesso dell’ente non è attivo.',
    en: 'Here you log in with e-mail and password: the login service of your organisation is not switched on.',
  },
  down: {
    it: 'Il servizio di accesso dell’ente non risponde. Riprova tra qualche minuto, oppure entra con e-mail e password.',
    en: 'The login service of your organisation does not answer. Try again in a few minutes, or log in with e-mail and password.',
  },
  stopped: {
    it: 'Hai annullato, oppure il servizio di accesso dell’ente non ti ha fatto entrare. Riprova, oppure chiedi a chi gestisce quel servizio.',
    en: 'You cancelled, or the login service of your organisation did not let you in. Try again, or ask those who run that service.',
  },
  over: {
    it: 'Questo accesso è scaduto, è già stato usato o è cominciato in un altro browser. Ricomincia da qui.',
    en: 'This login has expired, was used already, or began in another browser. Begin again here.',
  },
  clock: {
    it: 'L’orologio del servizio di accesso e quello del portale non vanno d’accordo. Riprova; se succede ancora, avvisa chi gestisce il portale.',
    en: 'The clock of the login service and that of the portal do not agree. Try again; if it happens again, tell the people who run the portal.',
  },
  untrusted: {
    it: 'La risposta del servizio di accesso non è quella attesa, e il portale non se ne fida. Riprova; se succede ancora, avvisa chi gestisce il portale.',
    en: 'The answer of the login service is not the expected one, and the portal does not trust it. Try again; if it happens again, tell the people who run the portal.',
  },
  unverified: {
    it: 'Il servizio di accesso non conferma il tuo indirizzo e-mail. Confermalo lì, poi riprova.',
    en: 'The login service does not confirm your e-mail address. Confirm it there, then try again.',
  },
  different: {
    it: 'L’indirizzo e-mail che il servizio di accesso dà per entrare qui non è quello che ha confermato. Chiedi a chi gestisce quel servizio.',
    en: 'The e-mail address that the login service gives for logging in here is not the one that it has confirmed. Ask those who run that service.',
  },
  unknown: {
    it: 'Nella redazione non c’è un account con il tuo indirizzo. Chiedi a chi amministra il portale di crearlo.',
    en: 'There is no account with your address at the desk. Ask an administrator of the portal to make one.',
  },
  taken: {
    it: 'L’account con il tuo indirizzo è già legato a un’altra identità. Chiedi a chi amministra il portale.',
    en: 'The account with your address belongs to another identity already. Ask an administrator of the portal.',
  },
  busy: {
    it: 'Troppi accessi in poco tempo. Riprova tra qualche minuto.',
    en: 'Too many logins in a short time. Try again in a few minutes.',
  },
} as const satisfies Record<string, Said>;

export type ProviderFailure = keyof typeof PROVIDER_MESSAGES;

export const isProviderFailure = (code: unknown): code is ProviderFailure =>
  typeof code === 'string' && Object.hasOwn(PROVIDER_MESSAGES, code);

/** A login at the provider that failed. */
export class ProviderError extends Error {
  readonly failure: ProviderFailure;
  constructor(failure: ProviderFailure, options?: ErrorOptions) {
    super(PROVIDER_MESSAGES[failure].en, options);
    this.name = 'ProviderError';
    this.failure = failure;
  }
}
