// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../../i18n/said.ts';

/** Why something about a second factor is refused, and what to do. */
export const FACTOR_MESSAGES = {
  stepNeeded: {
    it: 'La password è giusta. Manca il secondo passaggio: scrivi il codice della tua app, oppure usa la passkey.',
    en: 'The password is right. The second step is missing: enter the code of your app, or use your passkey.',
  },
  setUpNeeded: {
    it: 'La password è giusta. Il tuo ruolo chiede un secondo passaggio: ora lo prepari, poi entri.',
    en: 'The password is right. Your role demands a second step: you set it up now, then you come in.',
  },
  noPending: {
    it: 'L’accesso non è più in corso: sono passati dieci minuti, oppure la password o l’indirizzo è cambiato. Accedi di nuovo.',
    en: 'This login is no longer under way: ten minutes have passed, or the password or the address has changed. Log in again.',
  },
  sessionOver: {
    it: 'La sessione è finita. Accedi di nuovo.',
    en: 'Your session has ended. Log in again.',
  },
  factorDemanded: {
    it: 'Il tuo ruolo chiede ora un secondo passaggio, e la sessione è finita. Accedi di nuovo e preparalo: ci vogliono due minuti.',
    en: 'Your role demands a second step now, and your session has ended. Log in again and set it up: it takes two minutes.',
  },
  wrongCode: {
    it: 'Il codice non è giusto, è scaduto o è già stato usato. Aspetta il prossimo codice e controlla che l’ora del telefono sia automatica.',
    en: 'The code is wrong, has expired or was used already. Wait for the next code, and check that your phone sets its clock by itself.',
  },
  wrongRecovery: {
    it: 'Il codice di recupero non è giusto o è già stato usato: ognuno vale una volta sola. Prova con un altro.',
    en: 'The recovery code is wrong or was used already: each works once only. Try another one.',
  },
  wrongPassword: {
    it: 'La password attuale non è giusta.',
    en: 'The current password is not right.',
  },
  secretLost: {
    it: 'Il server non può più leggere il segreto della tua app. Entra con un codice di recupero o una passkey, poi togli l’app e aggiungila di nuovo.',
    en: 'The server can no longer read the secret of your app. Come in with a recovery code or a passkey, then remove the app and add it again.',
  },
  offerOver: {
    it: 'Il codice QR è scaduto. Ricomincia: ne ricevi uno nuovo.',
    en: 'The QR code has expired. Begin again: you get a new one.',
  },
  firstCodeWrong: {
    it: 'Il codice non corrisponde. Inquadra di nuovo il codice QR e scrivi le sei cifre che l’app mostra adesso.',
    en: 'The code does not match. Scan the QR code again and enter the six digits that the app shows now.',
  },
  appThere: {
    it: 'Hai già un’app per i codici. Per cambiare telefono toglila, poi aggiungi quella nuova.',
    en: 'You already have an authenticator app. To change phones, remove it, then add the new one.',
  },
  passkeyFailed: {
    it: 'La passkey non è stata riconosciuta. Riprova; se non basta, usa un altro modo per entrare.',
    en: 'The passkey was not recognised. Try again; if that does not help, use another way to come in.',
  },
  passkeyThere: {
    it: 'Questa passkey c’è già.',
    en: 'This passkey is there already.',
  },
  confirmFirst: {
    it: 'Prima conferma che sei tu, con il secondo passaggio o, se non lo hai, con la password: trovi il modulo nella tua pagina, sotto «Secondo passaggio».',
    en: 'First confirm that it is you, with the second step or, if you have none, with your password: the form is on your page, under “Second step”.',
  },
  notThere: {
    it: 'Questo secondo passaggio non c’è, o non c’è più.',
    en: 'This second step is not there, or no longer.',
  },
  lastOne: {
    it: 'Il tuo ruolo chiede un secondo passaggio: aggiungine un altro prima di togliere l’ultimo.',
    en: 'Your role demands a second step: add another one before you remove the last.',
  },
  notOwn: {
    it: 'Il tuo secondo passaggio si toglie solo con un codice o con la passkey, dalla tua pagina.',
    en: 'Your own second step is removed only with a code or a passkey, on your page.',
  },
  onlyAdministrators: {
    it: 'Solo chi amministra il portale può togliere il secondo passaggio di un’altra persona.',
    en: 'Only an administrator of the portal can remove the second step of another person.',
  },
  reasonNeeded: {
    it: 'Scrivi il motivo: la persona lo riceve per e-mail.',
    en: 'Enter the reason: the person gets it by e-mail.',
  },
  noFactor: {
    it: 'Prima aggiungi un’app o una passkey.',
    en: 'First add an app or a passkey.',
  },
  tooManyCodes: {
    it: 'Troppi tentativi con il codice. Aspetta qualche minuto, poi riprova.',
    en: 'Too many attempts with the code. Wait a few minutes, then try again.',
  },
} as const satisfies Record<string, Said>;
