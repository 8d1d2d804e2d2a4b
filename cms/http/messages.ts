// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** Why a request is refused, and what to do. */
export const GATE_MESSAGES = {
  notFound: { it: 'Questo indirizzo non esiste.', en: 'This address does not exist.' },
  notLoggedIn: {
    it: 'La sessione è finita o non è mai cominciata: accedi e riprova.',
    en: 'Your session has ended or never began: log in and try again.',
  },
  forbidden: { it: 'Il tuo ruolo non permette di farlo.', en: 'Your role does not allow this.' },
  otherOrigin: {
    it: 'La richiesta arriva da un altro sito ed è stata rifiutata.',
    en: 'The request comes from another site and was refused.',
  },
  tooMany: {
    it: 'Troppe richieste in poco tempo. Riprova tra qualche minuto.',
    en: 'Too many requests in a short time. Try again in a few minutes.',
  },
  tooManyLogins: {
    it: 'Troppi tentativi di accesso. Riprova tra qualche minuto.',
    en: 'Too many attempts to log in. Try again in a few minutes.',
  },
  secondStep: {
    it: 'Manca il secondo passaggio.',
    en: 'The second step is missing.',
  },
  bodyTooLarge: (bytes: number): Said => ({
    it: `La richiesta è troppo grande: al massimo ${Math.round(bytes / 1024)} kB.`,
    en: `The request is too large: ${Math.round(bytes / 1024)} kB at most.`,
  }),
  bodyTooSlow: {
    it: 'La richiesta è arrivata troppo lentamente. Controlla la connessione e riprova.',
    en: 'The request arrived too slowly. Check your connection and try again.',
  },
  answerTooLarge: {
    it: 'La risposta sarebbe troppo grande: chiedi meno documenti con «limit».',
    en: 'The answer would be too large: ask for fewer documents with “limit”.',
  },
  contentType: {
    it: 'Il contenuto della richiesta deve essere application/json.',
    en: 'The content of the request must be application/json.',
  },
  notJson: {
    it: 'Il contenuto della richiesta non è JSON valido.',
    en: 'The content of the request is not valid JSON.',
  },
  notAnObject: {
    it: 'Il contenuto della richiesta deve essere un oggetto JSON.',
    en: 'The content of the request must be a JSON object.',
  },
  tooDeep: (levels: number): Said => ({
    it: `I dati sono annidati più di ${levels} livelli.`,
    en: `The data are nested deeper than ${levels} levels.`,
  }),
  tooManyValues: (most: number): Said => ({
    it: `I dati contengono più di ${most} valori.`,
    en: `The data hold more than ${most} values.`,
  }),
  badKey: (key: string): Said => ({
    it: `Il nome di campo «${key}» non è permesso.`,
    en: `The field name “${key}” is not allowed.`,
  }),
  badText: (place: string): Said => ({
    it: `Il campo «${place}» contiene caratteri che non sono testo.`,
    en: `The field “${place}” holds characters that are not text.`,
  }),
  textTooLong: (place: string): Said => ({
    it: `Il campo «${place}» è troppo lungo.`,
    en: `The field “${place}” is too long.`,
  }),
  wrongType: (place: string, expected: Said): Said => ({
    it: `Il campo «${place}» deve essere ${expected.it}.`,
    en: `The field “${place}” must be ${expected.en}.`,
  }),
  unknownReference: (place: string): Said => ({
    it: `Il campo «${place}» indica qualcosa che non esiste o che non puoi usare.`,
    en: `The field “${place}” refers to something that does not exist or that you may not use.`,
  }),
  unknownParameter: (name: string): Said => ({
    it: `Il parametro «${name}» non esiste.`,
    en: `The parameter “${name}” does not exist.`,
  }),
  badParameter: (name: string): Said => ({
    it: `Il parametro «${name}» non è valido.`,
    en: `The parameter “${name}” is not valid.`,
  }),
  unknownField: (path: string): Said => ({
    it: `Non si può cercare né ordinare per «${path}».`,
    en: `You cannot search or sort by “${path}”.`,
  }),
  unknownOperator: (operator: string): Said => ({
    it: `L’operatore «${operator}» non esiste.`,
    en: `The operator “${operator}” does not exist.`,
  }),
  tooManyConditions: (most: number): Said => ({
    it: `La ricerca ha più di ${most} condizioni.`,
    en: `The search has more than ${most} conditions.`,
  }),
  tooManyWords: (most: number): Said => ({
    it: `La ricerca ha più di ${most} parole: scrivine meno.`,
    en: `The search has more than ${most} words: write fewer.`,
  }),
  fileNotExpected: {
    it: 'Qui non si possono caricare file.',
    en: 'Files cannot be uploaded here.',
  },
  fileTooLarge: (mib: number): Said => ({
    it: `Il file pesa troppo: al massimo ${mib} MB. Riducilo e caricalo di nuovo.`,
    en: `The file is too heavy: at most ${mib} MB. Reduce it and upload it again.`,
  }),
  oneFile: {
    it: 'Carica un solo file alla volta, nel campo «file».',
    en: 'Upload one file at a time, in the field “file”.',
  },
  deadLink: {
    it: 'Questo link è già stato usato o è scaduto. Chiedine uno nuovo con «Password dimenticata», o a chi amministra il portale.',
    en: 'This link was used already or has expired. Ask for a new one with “Forgot password”, or ask an administrator of the portal.',
  },
  mailOnItsWay: {
    it: 'Se questo indirizzo appartiene a un account, tra poco arriva una mail con il collegamento.',
    en: 'If this address belongs to an account, an e-mail with the link arrives shortly.',
  },
  diskFull: {
    it: 'Il disco del server è pieno: niente è stato salvato. Il tuo testo è ancora qui: avvisa chi gestisce il portale e non chiudere la pagina.',
    en: 'The disk of the server is full: nothing was saved. Your text is still here: tell the people who run the portal, and do not close the page.',
  },
  busy: {
    it: 'In questo momento il portale sta salvando molto: niente è andato perso. Riprova tra qualche secondo.',
    en: 'The portal is saving a lot at the moment: nothing was lost. Try again in a few seconds.',
  },
  unexpected: {
    it: 'Qualcosa non ha funzionato. Riprova; se succede ancora, avvisa chi gestisce il portale.',
    en: 'Something did not work. Try again; if it happens again, tell the people who run the portal.',
  },
} as const;

/** The types of fields as a sentence names them. */
export const TYPE_NAMES = {
  text: { it: 'un testo', en: 'a text' },
  number: { it: 'un numero', en: 'a number' },
  boolean: { it: 'vero o falso', en: 'true or false' },
  date: { it: 'una data', en: 'a date' },
  list: { it: 'un elenco', en: 'a list' },
  object: { it: 'un gruppo di campi', en: 'a group of fields' },
  reference: { it: 'un riferimento', en: 'a reference' },
  richText: { it: 'un testo formattato', en: 'a formatted text' },
} as const;
