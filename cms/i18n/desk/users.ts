// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** Accounts. */
export const users = {
  state: { it: 'Stato', en: 'State' },
  currentPassword: { it: 'Password attuale', en: 'Current password' },
  currentPasswordHelp: {
    it: 'Serve solo per cambiare la tua e-mail o la tua password. Se cambi l’e-mail, lo diciamo all’indirizzo di prima.',
    en: 'Needed only to change your own e-mail or password. If you change your e-mail, we tell the former address.',
  },
  handOverText: {
    it: 'Con un altro indirizzo e-mail l’account passa a un’altra persona: password, secondo passaggio, sessioni e collegamenti di prima non valgono più, e il nuovo indirizzo riceve un invito.',
    en: 'With another e-mail address the account is another person’s: the password, second step, sessions and links of before do not work any more, and the new address gets an invitation.',
  },
  passwordText: {
    it: 'Ha perso la password e non riceve posta? Crea un link con cui ne sceglie un’altra. Funziona una volta sola: consegnalo per una via sicura.',
    en: 'Have they lost the password, and get no mail? Create a link by which they choose another. It works once: hand it over in a safe way.',
  },
  passwordLink: { it: 'Crea un link per la password', en: 'Create a link for the password' },
  link: { it: 'Link da consegnare', en: 'Link to hand over' },
  once: {
    it: 'Lo vedi solo adesso: non resta scritto da nessuna parte.',
    en: 'You see it only now: it is kept nowhere.',
  },
  copy: { it: 'Copia il link', en: 'Copy the link' },
  copied: { it: 'Link copiato.', en: 'Link copied.' },
  expires: (at: string): Said => ({ it: `Vale fino a ${at}.`, en: `Valid until ${at}.` }),
  /** Of the form of a new account. */
  newText: {
    mail: {
      it: 'Non serve una password: quando salvi, alla persona arriva un messaggio con un link, e la sceglie da sé. Il link vale 7 giorni.',
      en: 'No password is needed: when you save, the person gets a message with a link, and chooses it. The link is valid for 7 days.',
    },
    noMail: {
      it: 'Non serve una password: la sceglie la persona. Nessun server di posta: dopo aver salvato crei qui un link, e lo consegni tu.',
      en: 'No password is needed: the person chooses it. No mail server: once you have saved, you create a link here and hand it over yourself.',
    },
  },
};

const day = (text: string): string => (/^(?:8|11)\b/.test(text) ? `l’${text}` : `il ${text}`);

/** Invitations, and how far an account is. */
export const invitation = {
  title: { it: 'Invito', en: 'Invitation' },
  toSend: { it: 'Da invitare', en: 'To be invited' },
  invited: (from: string, until: string): Said => ({
    it: `Invitata ${day(from)}, scade ${day(until)}`,
    en: `Invited on ${from}, expires on ${until}`,
  }),
  expired: (until: string): Said => ({
    it: `Invito scaduto ${day(until)}`,
    en: `Invitation expired on ${until}`,
  }),
  seenToday: { it: 'Vista oggi', en: 'Seen today' },
  seenYesterday: { it: 'Vista ieri', en: 'Seen yesterday' },
  seen: (days: number): Said => ({
    it: `Vista l’ultima volta ${days} giorni fa`,
    en: `Last seen ${days} days ago`,
  }),
  /** Logins are noted since this was built: an account of before may have been seen. */
  neverSeen: { it: 'Nessun accesso finora', en: 'No login so far' },
  mail: {
    sent: { it: 'Il messaggio con il link è partito.', en: 'The message with the link has left.' },
    waiting: {
      it: 'Il messaggio con il link aspetta: il server di posta non lo ha ancora preso. Si riprova da solo; nella pagina «Come sta il portale» vedi perché.',
      en: 'The message with the link waits: the mail server has not taken it yet. It is tried again by itself; the page “How the portal is” says why.',
    },
    'given-up': {
      it: 'Il messaggio con il link non è partito: manda un nuovo invito.',
      en: 'The message with the link did not leave: send another invitation.',
    },
  },
  noMail: {
    it: 'Nessun server di posta: consegna tu questo link.',
    en: 'No mail server: hand this link over yourself.',
  },
  noMailYet: {
    it: 'Nessun server di posta: crea un link e consegnalo tu.',
    en: 'No mail server: create a link and hand it over yourself.',
  },
  send: { it: 'Manda l’invito', en: 'Send the invitation' },
  sendAgain: { it: 'Manda un nuovo invito', en: 'Send another invitation' },
  create: { it: 'Crea il link di invito', en: 'Create the invitation link' },
  createAgain: { it: 'Crea un nuovo link', en: 'Create another link' },
  againText: {
    it: 'Un nuovo invito spegne il link di prima.',
    en: 'Another invitation ends the link of before.',
  },
  sent: { it: 'Invito mandato.', en: 'Invitation sent.' },
  withdraw: { it: 'Revoca l’invito', en: 'Withdraw the invitation' },
  withdrawText: {
    it: 'Il link smette di funzionare e l’account sparisce: nessuno lo ha ancora usato.',
    en: 'The link stops working and the account goes: nobody has used it yet.',
  },
  /** The page behind the link. */
  page: {
    title: { it: 'Scegli la tua password', en: 'Choose your password' },
    hello: (name: string, by: string): Said => ({
      it: `Ciao ${name}. ${by} ti invita nella redazione del portale.`,
      en: `Hello ${name}. ${by} invites you to the editors’ desk of the portal.`,
    }),
    address: { it: 'Accederai con questo indirizzo', en: 'You will log in with this address' },
    password: { it: 'Password', en: 'Password' },
    help: {
      it: 'Almeno 12 caratteri. Una frase di quattro parole che non stanno insieme va bene, e puoi incollarla da un gestore di password.',
      en: 'At least 12 characters. Four words that do not belong together are fine, and you can paste it from a password manager.',
    },
    show: { it: 'Mostra la password', en: 'Show the password' },
    save: { it: 'Salva la password', en: 'Save the password' },
    empty: { it: 'Scrivi la password.', en: 'Write the password.' },
    until: (at: string): Said => ({
      it: `L’invito vale fino a ${at}.`,
      en: `The invitation is valid until ${at}.`,
    }),
    done: {
      it: 'La password è salvata. Ora accedi con il tuo indirizzo e la password che hai scelto.',
      en: 'The password is saved. Now log in with your address and the password that you chose.',
    },
    login: { it: 'Accedi', en: 'Log in' },
    closed: { it: 'Questo invito non funziona', en: 'This invitation does not work' },
  },
};

/** To the person whose link opens nothing any more. */
export const closedInvitation = {
  used: {
    it: 'Questo invito è già stato usato: la password è scelta. Accedi con il tuo indirizzo e la password; se non la ricordi, nella pagina di accesso scegli «Password dimenticata?».',
    en: 'This invitation has been used already: the password is chosen. Log in with your address and the password; if you do not remember it, choose “Forgot password?” on the login page.',
  },
  replaced: {
    it: 'Questo invito non vale più: ce n’è uno più recente. Cerca l’ultimo messaggio che hai ricevuto, o chiedi un nuovo invito a chi amministra il portale.',
    en: 'This invitation is not valid any more: there is a newer one. Look for the last message that you got, or ask an administrator of the portal for a new one.',
  },
  withdrawn: {
    it: 'Questo invito è stato revocato. Se pensi che sia un errore, scrivi a chi amministra il portale.',
    en: 'This invitation was withdrawn. If you think that this is a mistake, write to an administrator of the portal.',
  },
  expired: {
    it: 'Questo invito è scaduto. Chiedi un nuovo invito a chi amministra il portale.',
    en: 'This invitation has expired. Ask an administrator of the portal for a new one.',
  },
  unknown: {
    it: 'Questo indirizzo non porta a nessun invito: forse ne manca un pezzo. Copialo per intero dal messaggio, o chiedi un nuovo invito a chi amministra il portale.',
    en: 'This address leads to no invitation: perhaps a part of it is missing. Copy it whole from the message, or ask an administrator of the portal for a new one.',
  },
};
