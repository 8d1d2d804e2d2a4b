// SPDX-License-Identifier: AGPL-3.0-or-later
import { dateFormat } from '../i18n/dates.ts';

const ADVICE =
  'Una frase di quattro o più parole che non stanno insieme è lunga, difficile da indovinare e facile da ricordare. Puoi incollarla da un gestore di password.';

/** What a person reads whose new password is refused. */
export const PASSWORD_MESSAGES = {
  tooShort: (shortest: number) => `La password deve avere almeno ${shortest} caratteri. ${ADVICE}`,
  tooLong: (longest: number) => `La password può avere al massimo ${longest} caratteri.`,
  common: `Questa password è tra le prime che un attaccante prova. ${ADVICE}`,
  personal: `La password contiene il tuo nome o il tuo indirizzo e-mail. ${ADVICE}`,
} as const;

/** What a person reads who may not change an account in the way they asked. */
export const ACCOUNT_MESSAGES = {
  currentPasswordNeeded:
    'Per cambiare e-mail o password scrivi la tua password attuale nel campo «Password attuale».',
  currentPasswordWrong:
    'La password attuale non è giusta. Se non la ricordi, esci e scegli «Password dimenticata?».',
  lastAdministrator:
    'È l’ultimo account amministratore: dai prima questo ruolo a un’altra persona.',
  organisationNeeded: 'Chi redige appartiene a un’organizzazione: sceglila.',
  organiserOrganisationNeeded:
    'Chi organizza appartiene a un’organizzazione, che ha le sue immagini: sceglila.',
  editionsNeeded: 'Chi organizza segue almeno un’edizione: sceglila.',
  onlyAdministrators: 'Solo chi amministra il portale può farlo.',
  notFound: 'Questo account non esiste.',
  tooManyAttempts: 'Troppi tentativi. Riprova tra qualche minuto.',
} as const;

/** «22 novembre 2026 alle ore 15:42»: a mail may arrive late, so it names the moment and not how long from now. */
const EXPIRES = dateFormat('it', { dateStyle: 'long', timeStyle: 'short' });

/** The mail with the link to choose a new password. */
export const RESET_MAIL = {
  subject: 'Scegli una nuova password',
  text: (link: string, until: Date) =>
    `Qualcuno ha chiesto di cambiare la password del tuo account nella redazione del portale.

Se sei stato tu, apri questo indirizzo. Funziona una sola volta:
${link}

L’indirizzo scade: ${EXPIRES.format(until)}.

Se non sei stato tu, non serve fare niente: la password resta quella di prima.
`,
} as const;
