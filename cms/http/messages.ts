// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person or a program reads whose request is turned away. */
export const GATE_MESSAGES = {
  notFound: 'Questo indirizzo non esiste.',
  notLoggedIn: 'La sessione è finita o non è mai cominciata: accedi e riprova.',
  forbidden: 'Il tuo ruolo non permette di farlo.',
  otherOrigin: 'La richiesta arriva da un altro sito ed è stata rifiutata.',
  tooMany: 'Troppe richieste in poco tempo. Riprova tra qualche minuto.',
  tooManyLogins: 'Troppi tentativi di accesso. Riprova tra qualche minuto.',
  bodyTooLarge: (bytes: number) =>
    `La richiesta è troppo grande: al massimo ${Math.round(bytes / 1024)} kB.`,
  bodyTooSlow: 'La richiesta è arrivata troppo lentamente. Controlla la connessione e riprova.',
  answerTooLarge: 'La risposta sarebbe troppo grande: chiedi meno documenti con «limit».',
  contentType: 'Il contenuto della richiesta deve essere application/json.',
  notJson: 'Il contenuto della richiesta non è JSON valido.',
  notAnObject: 'Il contenuto della richiesta deve essere un oggetto JSON.',
  tooDeep: (levels: number) => `I dati sono annidati più di ${levels} livelli.`,
  tooManyValues: (most: number) => `I dati contengono più di ${most} valori.`,
  badKey: (key: string) => `Il nome di campo «${key}» non è permesso.`,
  badText: (place: string) => `Il campo «${place}» contiene caratteri che non sono testo.`,
  textTooLong: (place: string) => `Il campo «${place}» è troppo lungo.`,
  wrongType: (place: string, expected: string) => `Il campo «${place}» deve essere ${expected}.`,
  unknownReference: (place: string) =>
    `Il campo «${place}» indica qualcosa che non esiste o che non puoi usare.`,
  unknownParameter: (name: string) => `Il parametro «${name}» non esiste.`,
  badParameter: (name: string) => `Il parametro «${name}» non è valido.`,
  unknownField: (path: string) => `Non si può cercare né ordinare per «${path}».`,
  unknownOperator: (operator: string) => `L’operatore «${operator}» non esiste.`,
  tooManyConditions: (most: number) => `La ricerca ha più di ${most} condizioni.`,
  fileNotExpected: 'Qui non si possono caricare file.',
  oneFile: 'Carica un solo file alla volta, nel campo «file».',
  deadLink:
    'Questo link è già stato usato o è scaduto. Chiedine uno nuovo con «Password dimenticata», o a chi amministra il portale.',
  mailOnItsWay:
    'Se questo indirizzo appartiene a un account, tra poco arriva una mail con il collegamento.',
  unexpected:
    'Qualcosa non ha funzionato. Riprova; se succede ancora, avvisa chi gestisce il portale.',
} as const;

/** How the type of a field is called in a sentence. */
export const TYPE_NAMES = {
  text: 'un testo',
  number: 'un numero',
  boolean: 'vero o falso',
  date: 'una data',
  list: 'un elenco',
  object: 'un gruppo di campi',
  reference: 'un riferimento',
  richText: 'un testo formattato',
} as const;
