// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

const withAdvice = ({ it, en }: Said): Said => ({
  it: `${it} Una frase di quattro o più parole che non stanno insieme è lunga, difficile da indovinare e facile da ricordare. Puoi incollarla da un gestore di password.`,
  en: `${en} A phrase of four or more words that do not belong together is long, hard to guess and easy to remember. You can paste it from a password manager.`,
});

/** Why a new or the current password is refused, and what to do. */
export const PASSWORD_MESSAGES = {
  tooShort: (min: number) =>
    withAdvice({
      it: `La password deve avere almeno ${min} caratteri.`,
      en: `The password must have at least ${min} characters.`,
    }),
  tooLong: (max: number) => ({
    it: `La password può avere al massimo ${max} caratteri.`,
    en: `The password can have at most ${max} characters.`,
  }),
  common: withAdvice({
    it: 'Questa password è tra le prime che un attaccante prova.',
    en: 'This password is among the first that an attacker tries.',
  }),
  personal: withAdvice({
    it: 'La password contiene il tuo nome o il tuo indirizzo e-mail.',
    en: 'The password contains your name or your e-mail address.',
  }),
  currentNeeded: {
    it: 'Per cambiare e-mail o password scrivi la tua password attuale nel campo «Password attuale».',
    en: 'To change your e-mail or password, enter your current password in the field “Current password”.',
  },
  currentWrong: {
    it: 'La password attuale non è giusta. Se non la ricordi, esci e scegli «Password dimenticata?».',
    en: 'The current password is not right. If you do not remember it, log out and choose “Forgot password?”.',
  },
  tooManyAttempts: {
    it: 'Troppi tentativi. Riprova tra qualche minuto.',
    en: 'Too many attempts. Try again in a few minutes.',
  },
} as const satisfies Record<string, Said | ((characters: number) => Said)>;
