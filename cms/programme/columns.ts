// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import { fold } from '../values/fold.ts';

interface ColumnWords {
  readonly label: Said;
  /** Other names that people give to it, folded. */
  readonly also: readonly string[];
  /** For the template: two examples. */
  readonly examples: readonly [string, string];
}

/** The columns of a programme, in the order of the template. */
export const COLUMNS = {
  // No «N.» and no «Numero»: what numbers the rows says nothing of the event when a row is inserted.
  code: {
    label: { it: 'Codice', en: 'Code' },
    also: ['id', 'cod', 'key', 'chiave', 'codice evento', 'event code'],
    examples: ['E001', 'E002'],
  },
  title: {
    label: { it: 'Titolo', en: 'Title' },
    also: ['evento', 'nome', 'nome evento', 'titolo evento', 'event', 'name', 'event title'],
    examples: ['Riconoscere un messaggio falso', 'Copie di sicurezza: la prova'],
  },
  summary: {
    label: { it: 'Sommario', en: 'Summary' },
    also: ['riassunto', 'in breve', 'descrizione breve', 'abstract', 'short description'],
    examples: [
      'Un’ora per imparare a guardare chi scrive davvero.',
      'Una mattina per provare a ripartire dalle copie.',
    ],
  },
  body: {
    label: { it: 'Testo', en: 'Text' },
    also: ["che cos'e", 'descrizione', 'descrizione lunga', 'description', 'what it is', 'body'],
    examples: [
      'Si leggono insieme dieci messaggi. Alcuni sono veri, altri no.',
      'Si parte da un ufficio fermo. Si decide che cosa ripristinare prima.',
    ],
  },
  edition: {
    label: { it: 'Edizione', en: 'Edition' },
    also: ['manifestazione'],
    examples: ['', ''],
  },
  track: {
    label: { it: 'Percorso', en: 'Track' },
    also: ['filone', 'tema', 'traccia', 'categoria', 'topic', 'category'],
    examples: ['', ''],
  },
  day: {
    label: { it: 'Giorno', en: 'Day' },
    also: ['data', 'date', 'data evento', 'quando', 'data inizio', 'start date'],
    examples: ['12/03/2027', '13 marzo 2027'],
  },
  start: {
    label: { it: 'Ora', en: 'Hour' },
    also: ['ore', 'orario', 'inizio', 'ora inizio', 'ora di inizio', 'dalle', 'start', 'time'],
    examples: ['9.30', '14:30'],
  },
  end: {
    label: { it: 'Fine', en: 'End' },
    also: ['ora fine', 'ora di fine', 'alle', 'termine', 'end time', 'until'],
    examples: ['10.30', '17:00'],
  },
  venue: {
    label: { it: 'Luogo', en: 'Venue' },
    also: ['sede', 'dove', 'sala', 'location', 'place', 'room', 'nome luogo'],
    examples: ['Biblioteca dimostrativa', 'Biblioteca dimostrativa'],
  },
  street: {
    label: { it: 'Indirizzo', en: 'Address' },
    also: ['via', 'via e numero', 'indirizzo luogo', 'indirizzo del luogo', 'street'],
    examples: ['Via di Prova 1', 'Via di Prova 1'],
  },
  postcode: {
    label: { it: 'CAP', en: 'Postcode' },
    also: ['codice postale', 'zip', 'postal code'],
    examples: ['20121', '20121'],
  },
  city: {
    label: { it: 'Città', en: 'City' },
    also: ['comune', 'localita', 'town'],
    examples: ['Milano', 'Milano'],
  },
  stepFree: {
    label: { it: 'Senza gradini', en: 'Step-free' },
    also: ['si entra senza gradini', 'accesso senza gradini', 'barriere', 'entry without a step'],
    examples: ['sì', 'sì'],
  },
  venueAccessibility: {
    label: { it: 'Accessibilità del luogo', en: 'Accessibility of the venue' },
    also: ['accessibilita luogo', 'accessibilita', 'venue accessibility', 'accessibility'],
    examples: [
      'Rampa all’ingresso, ascensore, bagno accessibile.',
      'Rampa all’ingresso, ascensore, bagno accessibile.',
    ],
  },
  onlineUrl: {
    label: { it: 'Indirizzo online', en: 'Online address' },
    also: ['online', 'link online', 'diretta', 'streaming', 'link diretta'],
    examples: ['', 'https://eventi.portale.example/diretta'],
  },
  audiences: {
    label: { it: 'Destinatari', en: 'Audiences' },
    also: ['destinatario', 'pubblico', 'target', 'per chi', 'audience'],
    examples: ['Più di 65 anni; Tutti', 'Imprese'],
  },
  languages: {
    label: { it: 'Lingue', en: 'Languages' },
    also: ['lingua', 'lingue parlate', 'language', 'languages spoken'],
    examples: ['italiano', 'italiano; inglese'],
  },
  forWhom: {
    label: { it: 'A chi è rivolto', en: 'Who it is for' },
    also: ['a chi si rivolge', 'rivolto a'],
    examples: ['Chi usa il telefono ogni giorno.', ''],
  },
  accessibility: {
    label: { it: 'Accessibilità dell’evento', en: 'Accessibility of the event' },
    also: ['accessibilita evento', 'event accessibility'],
    examples: ['Interprete della lingua dei segni su richiesta.', ''],
  },
  cost: {
    label: { it: 'Costo', en: 'Cost' },
    also: ['prezzo', 'biglietto', 'ingresso', 'price', 'ticket'],
    examples: ['gratuito', 'gratuito'],
  },
  booking: {
    label: { it: 'Prenotazione', en: 'Booking' },
    also: ['prenotazioni', 'come si prenota', 'link prenotazione', 'iscrizione', 'registration'],
    examples: ['ingresso libero', 'https://eventi.portale.example/copie'],
  },
  bookingNote: {
    label: { it: 'Nota sulla prenotazione', en: 'Note on booking' },
    also: ['note prenotazione', 'nota prenotazione', 'booking note'],
    examples: ['', ''],
  },
  speakers: {
    label: { it: 'Relatori', en: 'Speakers' },
    also: ['relatore', 'relatrici', 'ospiti', 'interventi', 'speaker'],
    examples: ['Nome Cognome (ruolo); Altro Nome (ruolo)', ''],
  },
  organisers: {
    label: { it: 'Organizzatori', en: 'Organisers' },
    also: ['organizzatore', 'organizzato da', 'a cura di', 'ente', 'organiser', 'organizer'],
    examples: ['', ''],
  },
  email: {
    label: { it: 'E-mail', en: 'E-mail' },
    also: ['email', 'mail', 'contatto', 'contatti', 'posta elettronica', 'contact'],
    examples: ['eventi@portale.example', 'eventi@portale.example'],
  },
  phone: {
    label: { it: 'Telefono', en: 'Telephone' },
    also: ['tel', 'cellulare', 'phone'],
    examples: ['', ''],
  },
  website: {
    label: { it: 'Sito', en: 'Website' },
    also: ['sito web', 'web', 'link', 'url', 'pagina web'],
    examples: ['', ''],
  },
} as const satisfies Record<string, ColumnWords>;

export type ColumnKey = keyof typeof COLUMNS;

export const COLUMN_KEYS = Object.keys(COLUMNS) as [ColumnKey, ...ColumnKey[]];

/** Characters; what is longer is a text and no heading. */
const MAX_HEADING = 200;

/** A heading as it is compared: «Ora di inizio (obbligatoria) *» → `ora di inizio`. */
const asCompared = (heading: string): string =>
  fold(heading.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replaceAll(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const KNOWN: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMN_KEYS.toReversed().flatMap((key): [string, ColumnKey][] => {
    const { label, also } = COLUMNS[key];
    return [label.it, label.en, ...also].map((name) => [asCompared(name), key]);
  }),
);

/** The column that a heading names, in Italian or English. */
export const columnNamed = (heading: string): ColumnKey | undefined =>
  heading.length > MAX_HEADING ? undefined : KNOWN.get(asCompared(heading));

/** `A` for the first column of a spreadsheet, `AA` for the 27th. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
