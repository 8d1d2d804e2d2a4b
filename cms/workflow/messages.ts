// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person reads whose verb or save is refused. Codes and statuses are in `errors.ts`. */
export const WORKFLOW_MESSAGES = {
  notLoggedIn: 'Accedi per continuare.',
  notFound: 'Questo contenuto non esiste, o non è tuo.',
  role: (verb: string) => `Il tuo ruolo non permette di ${verb} questo contenuto.`,
  scope: (verb: string) => `Puoi ${verb} solo i tuoi contenuti.`,
  ownWork: 'Hai scritto una parte di questo testo: lo approva un’altra persona.',
  state: (state: string, verb: string) => `Il contenuto ${state}: ora non si può ${verb}.`,
  notJson: 'Il corpo della richiesta non è JSON.',
  wrongForm: (problems: string) =>
    `La richiesta non è nella forma giusta. ${problems}. Correggi e riprova.`,
  namedTwice: 'Lo stesso contenuto compare due volte nella richiesta.',
  noSuchCollection: (collection: string) => `La raccolta «${collection}» non esiste.`,
  ofDocument: (title: string, message: string) =>
    `«${title}»: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,

  savedMeanwhile: (name: string | undefined) =>
    `${name ?? 'Un’altra persona'} ha salvato questo testo dopo che lo hai aperto: il tuo non è stato salvato, per non cancellare il suo. Copia quello che hai scritto, ricarica la pagina e aggiungilo.`,

  missingToSend: (things: number) =>
    things === 1
      ? 'Manca ancora una cosa prima dell’invio.'
      : `Mancano ancora ${things} cose prima dell’invio.`,
  missing: (things: number) =>
    things === 1 ? 'Manca ancora una cosa.' : `Mancano ancora ${things} cose.`,
  nothingToSend: 'Il testo è uguale a quello online: non c’è nulla da inviare.',
  sameAsOnline: 'Il testo è uguale a quello online.',
  alreadyPending: 'Questo testo è già in revisione.',
  nothingPending: 'Non c’è nulla in attesa di approvazione.',

  stale: 'Nel frattempo il testo è stato inviato di nuovo: leggi la nuova versione, poi decidi.',
  incomplete: 'Il testo inviato non è più completo: va inviato di nuovo.',
  referencesMissing: 'Manca online qualcosa a cui questo testo rimanda.',
  belowReadingLevel: (index: number, needed: number) =>
    `La leggibilità è ${index}, per questi destinatari serve almeno ${needed}. Per approvare lo stesso scrivi il motivo: resta nella storia del contenuto.`,

  whyReturn: 'Scrivi che cosa va cambiato: lo legge chi ha scritto.',
  whyWithdraw: 'Scrivi il motivo: lo legge chi cerca la pagina.',
  reasonTooLong: (length: number, most: number) =>
    `Il motivo ha ${length} caratteri: al massimo ${most}.`,
  notOnline: 'Questo contenuto non è online.',
  stillUsed: (referrers: number) =>
    `${referrers === 1 ? 'Un contenuto rimanda' : `${referrers} contenuti rimandano`} a questo. Se lo ritiri, i loro collegamenti diventano testo semplice. Confermi?`,

  ownerless: 'Questo contenuto non è di un’organizzazione.',
  noSuchOrganisation: 'Questa organizzazione non esiste.',
  onlyOwnOrganisation: 'Puoi creare contenuti solo per la tua organizzazione.',
  onlyOwnEditions: 'Scegli una delle edizioni che organizzi.',
  onlyMove:
    'L’organizzazione di un contenuto si cambia solo con «Sposta», che è dell’amministratore.',
  publicationIsAVerb:
    'Un contenuto va online solo quando un revisore lo approva: usa «Invia in revisione».',
  switchedOff: (what: string) => `${what} non è possibile in questo sistema.`,
} as const;

const TYPES: Readonly<Record<string, string>> = {
  string: 'un testo',
  number: 'un numero',
  boolean: 'vero o falso',
  array: 'un elenco',
  object: 'un gruppo di campi',
};

const COUNTED = { characters: ['carattere', 'caratteri'], entries: ['voce', 'voci'] } as const;

const counted = (count: number, of: keyof typeof COUNTED): string =>
  `${count} ${COUNTED[of][count === 1 ? 0 : 1]}`;

/** What is wrong at one place of a request, after its path and a colon. */
export const BODY_MESSAGES = {
  whole: 'la richiesta',
  missing: 'manca',
  wrongType: (expected: string) => `deve essere ${TYPES[expected] ?? expected}`,
  most: (most: number, of: keyof typeof COUNTED) => `al massimo ${counted(most, of)}`,
  least: (least: number, of: keyof typeof COUNTED) => `almeno ${counted(least, of)}`,
  unknown: (names: readonly string[]) =>
    `non prevede ${names.map((name) => `«${name}»`).join(', ')}`,
  oneOf: (values: readonly string[]) => `può essere solo ${values.join(', ')}`,
  malformed: 'non è nella forma giusta',
} as const;

/** What of Payload is switched off, as it begins a sentence. */
export const SWITCHED_OFF = {
  duplicate: 'Duplicare',
  bulkUpdate: 'Cambiare molti contenuti insieme',
  bulkDelete: 'Eliminare molti contenuti insieme',
  restore: 'Ripristinare una versione',
} as const;
