// SPDX-License-Identifier: AGPL-3.0-or-later
import { TYPES, VERIFIED_TYPES } from '@portico/shared/contract/types';
import type { Pair, Words } from './words.ts';

/** Each type by its name; of the settings only the numbers and addresses to turn to are checked. */
const monthsByType = Object.fromEntries(
  VERIFIED_TYPES.map((type) => {
    const { it, en } = TYPES[type].words;
    const label: Pair =
      type === 'settings' ? ['Numeri e indirizzi di aiuto', 'Help numbers'] : [it.many, en.many];
    return [`verifyMonths.${type}`, { label }];
  }),
);

/** The settings of a city. */
export const settings = {
  portalName: { label: ['Nome del portale', 'Name of the portal'], the: 'il nome del portale' },
  tagline: {
    label: ['Motto', 'Tagline'],
    help: ['Una riga sotto il nome.', 'One line under the name.'],
    the: 'il motto',
  },
  city: {
    label: ['Chi gestisce il portale', 'Who runs the portal'],
    help: [
      'Come nella fascia in alto: «Comune di Milano».',
      'As in the band at the top: «Comune di Milano».',
    ],
  },
  band: {
    label: ['Fascia su ogni pagina', 'Band on every page'],
    help: ['Per esempio: «Sito dimostrativo».', 'For example: «Demonstration site».'],
    the: 'la fascia su ogni pagina',
  },
  noindex: {
    label: [
      'Chiedi ai motori di ricerca di non elencare il sito',
      'Ask search engines not to list the site',
    ],
  },
  licence: {
    label: ['Licenza dei contenuti', 'Licence of the contents'],
    the: 'la licenza dei contenuti',
  },
  'licence.name': {
    label: ['Nome della licenza', 'Name of the licence'],
    the: 'il nome della licenza',
  },
  'licence.version': { label: ['Versione', 'Version'], the: 'la versione' },
  'licence.url': {
    label: ['Indirizzo della licenza', 'Address of the licence'],
    the: 'l’indirizzo della licenza',
  },
  declarationUrl: {
    label: ['Dichiarazione di accessibilità', 'Accessibility declaration'],
    help: [
      'Indirizzo della tua dichiarazione sul modulo di AgID: https://form.agid.gov.it/view/ e il suo codice.',
      'Address of your declaration on AgID’s form: https://form.agid.gov.it/view/ and its code.',
    ],
    the: 'la dichiarazione di accessibilità',
  },
  feedbackEmail: {
    label: ['Casella per «Segnala un problema»', 'Mailbox for «Report a problem»'],
    the: 'la casella per «Segnala un problema»',
  },
  accessibilityEmail: {
    label: ['Casella per i problemi di accessibilità', 'Mailbox for accessibility problems'],
    the: 'la casella per i problemi di accessibilità',
  },
  securityContact: {
    label: ['Casella per le segnalazioni di sicurezza', 'Mailbox for security reports'],
    the: 'la casella per le segnalazioni di sicurezza',
  },
  publisherCode: {
    label: ['Codice di chi pubblica i dati', 'Code of who publishes the data'],
    help: [
      'Di un ente pubblico è il codice IPA, che trovi su indicepa.gov.it; di un’organizzazione privata la partita IVA. Serve al catalogo dei dati aperti: senza, il catalogo non lo dice.',
      'Of a public body it is the IPA code, which stands on indicepa.gov.it; of a private organisation its VAT number. It is for the catalogue of open data: without it the catalogue does not say it.',
    ],
    the: 'il codice di chi pubblica i dati',
  },
  logRetentionDays: {
    label: [
      'Giorni di conservazione dei registri del server',
      'Days for which server logs are kept',
    ],
    the: 'i giorni di conservazione dei registri del server',
  },
  ratingRetentionDays: {
    label: [
      'Giorni di conservazione delle valutazioni dei lettori',
      'Days for which readers’ ratings are kept',
    ],
    help: [
      'Poi si cancellano. La pagina «Privacy» dice lo stesso numero; senza, sono 180.',
      'Then they are deleted. The privacy page says the same number; without one it is 180.',
    ],
    the: 'i giorni di conservazione delle valutazioni dei lettori',
  },
  verifyMonths: {
    label: [
      'Mesi dopo cui un contenuto va ricontrollato',
      'Months after which a content is checked again',
    ],
    help: [
      'Un numero per ogni tipo; 0 vuol dire mai, e per gli avvisi non vale. Vuoto: 12 mesi per quasi tutti, 3 per gli avvisi, 6 per eventi e numeri di aiuto, 24 per parole e argomenti.',
      'A number for each type; 0 means never, and alerts cannot have it. Empty: 12 months for nearly all, 3 for alerts, 6 for events and the numbers of help, 24 for words and topics.',
    ],
    the: 'i mesi dopo cui un contenuto va ricontrollato',
  },
  ...monthsByType,
  controller: {
    label: ['Titolare del trattamento', 'Controller of personal data'],
    help: ['Nome e indirizzo.', 'Name and address.'],
    the: 'il titolare del trattamento',
  },
  dataProtectionOfficer: {
    label: ['Responsabile della protezione dei dati', 'Data protection officer'],
    help: ['Come scrivergli.', 'How to write to them.'],
    the: 'il responsabile della protezione dei dati',
  },
  contacts: { label: ['Altri contatti', 'Other contacts'], the: 'gli altri contatti' },
  help: {
    label: ['Serve aiuto?', 'Need help?'],
    help: [
      'Numeri e indirizzi, ognuno con la sua fonte e il giorno del controllo.',
      'Numbers and addresses, each with its source and the day of the check.',
    ],
    missing: ['Scrivi almeno un contatto di aiuto.', 'Write at least one help entry.'],
    entry: ['Aiuto', 'Help entry'],
  },
  'help.key': {
    label: ['A che cosa serve', 'What it is for'],
    help: [
      'Così l’aiuto e le altre pagine del portale trovano questo numero o indirizzo, e lo dicono in dieci lingue.',
      'By this the help page and the other pages of the portal find this number or address, and say it in ten languages.',
    ],
    options: {
      emergency: ['Emergenze', 'Emergencies'],
      bank: ['Banca', 'Bank'],
      report: ['Segnalazione alla polizia', 'Report to the police'],
      complaint: ['Denuncia', 'Formal complaint'],
      children: ['Bambini e adolescenti', 'Children and teenagers'],
      talk: ['Per parlare con qualcuno, se sei minorenne', 'To talk to somebody, for minors'],
      violence: ['Violenza e stalking', 'Violence and stalking'],
      trafficking: ['Tratta e sfruttamento', 'Trafficking and exploitation'],
      privacy: ['Dati personali', 'Personal data'],
      incident: ['Incidenti in imprese ed enti', 'Incidents in businesses and public bodies'],
    },
  },
  'help.name': { label: ['Nome', 'Name'], the: 'il nome' },
  'help.when': { label: ['Quando rivolgersi', 'When to turn to it'] },
  'help.url': {
    label: ['Indirizzo', 'Address'],
    help: ['https://, mailto: o tel:', 'https://, mailto: or tel:'],
    the: 'l’indirizzo',
  },
  'help.source': {
    label: ['Fonte', 'Source'],
    help: ['Dove è stato letto il numero o l’indirizzo.', 'Where the number or address was read.'],
    the: 'la fonte',
  },
  'help.checkedOn': {
    label: ['Controllato il', 'Checked on'],
    help: [
      'Il giorno in cui qualcuno ha aperto la fonte. Senza, le impostazioni non vanno online.',
      'The day on which somebody opened the source. Without it the settings do not go online.',
    ],
  },
  searchAliases: {
    label: ['Parole equivalenti per la ricerca', 'Search aliases'],
    help: [
      'Parole che le persone sbagliano o dicono ogni giorno, e quelle che usa il portale.',
      'Words that people mistype or say every day, and those that the portal uses.',
    ],
    the: 'le parole equivalenti per la ricerca',
    entry: ['Gruppo di parole', 'Group of words'],
  },
  'searchAliases.words': {
    label: ['Parole', 'Words'],
    help: ['Separate da virgole.', 'Separated by commas.'],
    the: 'le parole',
  },
  'searchAliases.means': { label: ['Significano', 'Mean'] },
} as const satisfies Words;
