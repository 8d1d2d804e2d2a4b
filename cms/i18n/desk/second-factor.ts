// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** The second step of the login, and how a person sets it up. */
export const factor = {
  stepTitle: { it: 'Secondo passaggio', en: 'Second step' },
  hello: (name: string): Said => ({
    it: `${name}, il primo passaggio è fatto. Manca solo questo.`,
    en: `${name}, the first step is done. Only this is missing.`,
  }),
  codeLabel: { it: 'Codice di sei cifre della tua app', en: 'Six-digit code of your app' },
  codeHelp: {
    it: 'Apri l’app per i codici sul telefono. Il codice cambia ogni 30 secondi.',
    en: 'Open the authenticator app on your phone. The code changes every 30 seconds.',
  },
  recoveryLabel: { it: 'Codice di recupero', en: 'Recovery code' },
  recoveryHelp: {
    it: 'È uno dei dieci codici che hai stampato o salvato. Ognuno vale una volta sola.',
    en: 'One of the ten codes that you printed or saved. Each works once only.',
  },
  enter: { it: 'Entra', en: 'Log in' },
  withApp: { it: 'Usa il codice dell’app', en: 'Use the code of the app' },
  withRecovery: {
    it: 'Non ho il telefono: uso un codice di recupero',
    en: 'I do not have my phone: use a recovery code',
  },
  withPasskey: { it: 'Usa la passkey', en: 'Use the passkey' },
  passkeyHelp: {
    it: 'Il browser ti chiede l’impronta, il volto o il PIN.',
    en: 'Your browser asks for your fingerprint, your face or your PIN.',
  },
  passkeyStopped: {
    it: 'La passkey non ha risposto, o hai annullato. Riprova.',
    en: 'The passkey did not answer, or you cancelled. Try again.',
  },
  noPasskeys: {
    it: 'Questo browser non conosce le passkey: usane un altro, o un’app per i codici.',
    en: 'This browser does not know passkeys: use another one, or an authenticator app.',
  },
  lost: {
    it: 'Hai perso telefono e codici? Chiedi a chi amministra il portale di togliere il tuo secondo passaggio.',
    en: 'Have you lost your phone and your codes? Ask an administrator of the portal to remove your second step.',
  },
  back: { it: 'Torna all’accesso', en: 'Back to the login' },
  setUpTitle: { it: 'Prepara il secondo passaggio', en: 'Set up the second step' },
  setUpText: {
    it: 'Il tuo ruolo decide che cosa va online. Per questo la password non basta: serve qualcosa che hai con te. Ci vogliono due minuti.',
    en: 'Your role decides what goes online. So the password is not enough: you need something that you have with you. It takes two minutes.',
  },
  title: { it: 'Secondo passaggio', en: 'Second step' },
  none: {
    it: 'Non c’è ancora: per entrare basta la password. Con un secondo passaggio, chi ti ruba la password resta fuori.',
    en: 'There is none yet: the password is enough to log in. With a second step, whoever steals your password stays out.',
  },
  noneOfOther: {
    it: 'Questa persona entra con la sola password.',
    en: 'This person logs in with the password alone.',
  },
  apps: { it: 'App per i codici', en: 'Authenticator app' },
  passkeys: { it: 'Passkey', en: 'Passkey' },
  since: (day: string): Said => ({ it: `dal ${day}`, en: `since ${day}` }),
  used: (day: string): Said => ({ it: `usata il ${day}`, en: `last used on ${day}` }),
  neverUsed: { it: 'mai usata', en: 'never used' },
  addApp: { it: 'Aggiungi un’app per i codici', en: 'Add an authenticator app' },
  addPasskey: { it: 'Aggiungi una passkey', en: 'Add a passkey' },
  remove: { it: 'Togli', en: 'Remove' },
  removeNamed: (name: string): Said => ({ it: `Togli «${name}»`, en: `Remove “${name}”` }),
  removed: { it: 'Tolto.', en: 'Removed.' },
  beginTitle: { it: 'Aggiungi un secondo passaggio', en: 'Add a second step' },
  beginHelp: {
    it: 'Scrivi prima la tua password: così sappiamo che sei tu.',
    en: 'First enter your password: so we know that it is you.',
  },
  confirmTitle: { it: 'Conferma che sei tu', en: 'Confirm that it is you' },
  confirmHelp: {
    it: 'Serve per aggiungere o togliere un secondo passaggio, e per cambiare e-mail o password. Vale dieci minuti, per una modifica.',
    en: 'Needed to add or remove a second step, and to change your e-mail or password. It lasts ten minutes, for one change.',
  },
  confirmForAccount: {
    it: 'Questa modifica apre un account. Mostra prima il tuo secondo passaggio o, se non lo hai, scrivi la tua password: così sappiamo che sei tu, e non chi ha trovato il tuo computer acceso.',
    en: 'This change opens an account. First show your second step or, if you have none, enter your password: so we know that it is you, and not somebody who found your computer switched on.',
  },
  againAtProvider: {
    it: 'Entri con il servizio di accesso della tua organizzazione e qui non hai una password: per mostrare che sei tu accedi lì ancora una volta. Poi torni a questa pagina e ripeti la modifica entro dieci minuti: quello che non hai salvato va riscritto.',
    en: 'You log in with the login service of your organisation and have no password here: to show that it is you, log in there once more. Then you are back on this page and make the change again within ten minutes: what you did not save has to be typed again.',
  },
  loginAgain: { it: 'Accedi di nuovo', en: 'Log in again' },
  confirmPassword: { it: 'La tua password', en: 'Your password' },
  confirm: { it: 'Conferma', en: 'Confirm' },
  confirmed: {
    it: 'Confermato: ora puoi fare una modifica.',
    en: 'Confirmed: you can make one change now.',
  },
  scan: {
    it: 'Inquadra questo codice con l’app (per esempio Aegis, 2FAS, Google Authenticator), oppure copia la chiave.',
    en: 'Scan this code with the app (for instance Aegis, 2FAS, Google Authenticator), or copy the key.',
  },
  qrAlt: {
    it: 'Codice QR da inquadrare con l’app. La stessa chiave è scritta qui sotto.',
    en: 'QR code to scan with the app. The same key is written below.',
  },
  key: { it: 'Chiave da scrivere a mano:', en: 'Key to type in by hand:' },
  name: { it: 'Come la chiami?', en: 'What do you call it?' },
  nameHelp: { it: 'Per esempio «Telefono di lavoro».', en: 'For instance “Work phone”.' },
  appName: { it: 'Telefono', en: 'Phone' },
  passkeyName: { it: 'Questo computer', en: 'This computer' },
  firstCode: { it: 'Codice che l’app mostra adesso', en: 'Code that the app shows now' },
  switchOn: { it: 'Attiva', en: 'Switch on' },
  create: { it: 'Crea la passkey', en: 'Create the passkey' },
  added: {
    it: 'Aggiunto: vale dal prossimo accesso.',
    en: 'Added: it counts from your next login.',
  },
  codesTitle: { it: 'I tuoi codici di recupero', en: 'Your recovery codes' },
  codesText: {
    it: 'Se perdi il telefono, entri con uno di questi. Ognuno vale una volta sola. Li vedi solo adesso: stampali o salvali, lontano dal telefono.',
    en: 'If you lose your phone, you come in with one of these. Each works once only. You see them only now: print or save them, away from your phone.',
  },
  codesLeft: (left: number): Said =>
    left === 1
      ? { it: 'Codici di recupero: ne resta 1.', en: 'Recovery codes: 1 is left.' }
      : { it: `Codici di recupero: ne restano ${left}.`, en: `Recovery codes: ${left} are left.` },
  codesRenew: { it: 'Crea nuovi codici di recupero', en: 'Make new recovery codes' },
  codesRenewText: {
    it: 'Quelli di prima non valgono più.',
    en: 'The former ones will not work any more.',
  },
  codesCopy: { it: 'Copia', en: 'Copy' },
  codesCopied: { it: 'Codici copiati.', en: 'Codes copied.' },
  codesPrint: { it: 'Stampa', en: 'Print' },
  codesSave: { it: 'Scarica', en: 'Download' },
  codesFile: { it: 'codici-di-recupero.txt', en: 'recovery-codes.txt' },
  codesKept: { it: 'Li ho salvati, continua', en: 'I have saved them, go on' },
  removeForOther: {
    it: 'Togli il secondo passaggio a questa persona',
    en: 'Remove the second step of this person',
  },
  removeForOtherHelp: {
    it: 'Fallo solo se sei sicuro che è stata lei a chiederlo: chiamala. Le sue sessioni finiscono, e riceve una e-mail con il motivo.',
    en: 'Do so only when you are sure that they asked for it: call them. Their sessions end, and they get an e-mail with the reason.',
  },
  history: { it: 'Che cosa è cambiato', en: 'What has changed' },
  events: {
    'app-added': { it: 'App aggiunta', en: 'App added' },
    'passkey-added': { it: 'Passkey aggiunta', en: 'Passkey added' },
    removed: { it: 'Tolto', en: 'Removed' },
    'removed-by-other': {
      it: 'Tolto da chi amministra',
      en: 'Removed by an administrator',
    },
    'codes-renewed': { it: 'Nuovi codici di recupero', en: 'New recovery codes' },
    'second-step-failed': {
      it: 'Dieci tentativi sbagliati al secondo passaggio',
      en: 'Ten wrong attempts at the second step',
    },
    'address-changed': { it: 'Indirizzo e-mail cambiato', en: 'E-mail address changed' },
    'handed-over': {
      it: 'Altro indirizzo: l’account è di un’altra persona',
      en: 'Another address: the account is another person’s',
    },
    'code-used': { it: 'Usato un codice di recupero', en: 'A recovery code was used' },
  },
  by: (name: string): Said => ({ it: `da ${name}`, en: `by ${name}` }),
};

/** Login at the provider of identities. */
export const provider = {
  login: { it: 'Accedi con l’identità del tuo ente', en: 'Log in with your organisation' },
  logout: {
    it: 'Computer di altri? Esci anche dal servizio del tuo ente',
    en: 'A shared computer? Log out of the service of your organisation too',
  },
};
