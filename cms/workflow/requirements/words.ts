// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a field is called in a sentence. */
interface Word {
  /** With its article: «il titolo». */
  readonly the: string;
  /** What to do when it is missing, where «Manca …» would sound odd. */
  readonly missing?: string;
  /** One of several, with «del/della»: «del relatore». Only for lists. */
  readonly one?: { readonly of: string; readonly gender: 'm' | 'f' };
}

/** The fields of all types by their name in the contract. */
export const WORDS: Readonly<Record<string, Word>> = {
  title: { the: 'il titolo' },
  name: { the: 'il nome' },
  slug: {
    the: 'l’indirizzo della pagina',
    missing: 'Manca l’indirizzo della pagina: scrivi poche parole in minuscolo, unite da trattini.',
  },
  summary: { the: 'il riassunto' },
  claim: { the: 'la frase di apertura' },
  body: { the: 'il testo' },
  inBrief: { the: '«In breve»', one: { of: 'di «In breve»', gender: 'm' } },
  doNow: { the: '«Cosa fare adesso»' },
  organisation: { the: 'l’organizzazione', missing: 'Manca l’organizzazione che firma il testo.' },
  organisers: {
    the: 'gli organizzatori',
    missing: 'Scegli almeno un’organizzazione che organizza l’evento.',
    one: { of: 'degli organizzatori', gender: 'm' },
  },
  topics: {
    the: 'gli argomenti',
    missing: 'Scegli almeno un argomento.',
    one: { of: 'degli argomenti', gender: 'm' },
  },
  audiences: {
    the: 'i destinatari',
    missing: 'Scegli almeno un destinatario: per chi è questo contenuto?',
    one: { of: 'dei destinatari', gender: 'm' },
  },
  verifiedOn: { the: 'la data di verifica' },
  picture: { the: 'l’immagine' },
  alt: { the: 'il testo alternativo' },
  credits: { the: 'i crediti' },
  caption: { the: 'la didascalia' },
  start: { the: 'la data di inizio' },
  end: { the: 'la data di fine' },
  formerStart: {
    the: 'la data di prima',
    missing: 'L’evento è spostato: scrivi quando doveva cominciare.',
  },
  venue: {
    the: 'il luogo',
    missing: 'Manca il luogo: sceglilo, oppure scrivi l’indirizzo per seguire l’evento online.',
  },
  onlineUrl: { the: 'l’indirizzo per seguire online' },
  status: { the: 'lo stato dell’evento' },
  statusReason: { the: 'il motivo del cambiamento' },
  edition: { the: 'l’edizione' },
  track: { the: 'il percorso' },
  tracks: { the: 'i percorsi', one: { of: 'dei percorsi', gender: 'm' } },
  languages: {
    the: 'le lingue parlate',
    missing: 'Scegli almeno una lingua parlata all’evento.',
  },
  signLanguage: { the: 'la lingua dei segni' },
  subtitles: { the: 'i sottotitoli' },
  free: { the: 'se è gratuito' },
  cost: { the: 'il costo' },
  booking: { the: 'la prenotazione', missing: 'Scegli come si prenota.' },
  bookingNote: { the: 'la nota sulla prenotazione' },
  kind: { the: 'il tipo' },
  seats: { the: 'il numero di posti' },
  contacts: { the: 'i contatti' },
  email: { the: 'l’indirizzo e-mail' },
  phone: { the: 'il numero di telefono' },
  website: { the: 'l’indirizzo del sito' },
  speakers: { the: 'i relatori', one: { of: 'dei relatori', gender: 'm' } },
  role: { the: 'il ruolo' },
  sponsors: { the: 'gli sponsor', one: { of: 'degli sponsor', gender: 'm' } },
  documents: { the: 'i documenti', one: { of: 'dei documenti', gender: 'm' } },
  url: { the: 'l’indirizzo web' },
  forWhom: { the: '«A chi è rivolto»' },
  accessibility: { the: 'l’accessibilità' },
  directions: { the: '«Come arrivare»' },
  stepFree: { the: 'l’accesso senza gradini' },
  address: { the: 'l’indirizzo' },
  street: { the: 'la via' },
  postcode: { the: 'il CAP' },
  city: { the: 'la città' },
  latitude: { the: 'la latitudine' },
  longitude: { the: 'la longitudine' },
  theme: { the: 'il tema' },
  icon: { the: 'l’icona', missing: 'Scegli un’icona.' },
  description: { the: 'la descrizione' },
  memberSince: { the: 'l’anno di adesione' },
  fictional: { the: 'se è fittizia' },
  chosen: { the: 'i contenuti scelti', one: { of: 'dei contenuti scelti', gender: 'm' } },
  searchExamples: { the: 'gli esempi di ricerca', one: { of: 'degli esempi', gender: 'm' } },
  notice: { the: 'l’avviso' },
  noticeDates: { the: 'le date dell’avviso' },
  from: { the: 'il primo giorno' },
  until: { the: 'l’ultimo giorno' },
  text: { the: 'il testo' },
  label: { the: 'la scritta' },
  link: { the: 'il collegamento' },
  to: { the: 'la destinazione del collegamento' },
  figures: { the: 'le cifre', one: { of: 'delle cifre', gender: 'f' } },
  value: { the: 'il valore' },
  counts: { the: 'che cosa è stato contato' },
  source: { the: 'la fonte' },
  sourceUrl: { the: 'l’indirizzo della fonte' },
  licence: { the: 'la licenza' },
  version: { the: 'la versione' },
  declarationUrl: { the: 'l’indirizzo della dichiarazione di accessibilità' },
  feedbackEmail: { the: 'la casella per le segnalazioni' },
  accessibilityEmail: { the: 'la casella per l’accessibilità' },
  securityContact: { the: 'la casella per la sicurezza' },
  logRetentionDays: { the: 'i giorni di conservazione dei registri' },
  noindex: { the: 'se i motori di ricerca lo trovano' },
  portalName: { the: 'il nome del portale' },
  tagline: { the: 'la riga sotto il nome' },
  band: { the: 'la fascia in alto' },
  controller: { the: 'il titolare del trattamento' },
  dataProtectionOfficer: { the: 'il responsabile della protezione dei dati' },
  help: {
    the: 'i contatti di aiuto',
    missing: 'Scrivi almeno un contatto di aiuto.',
    one: { of: 'dei contatti di aiuto', gender: 'm' },
  },
  when: { the: '«Quando rivolgersi»' },
  checkedOn: { the: 'la data del controllo' },
  searchAliases: { the: 'i sinonimi di ricerca', one: { of: 'dei sinonimi', gender: 'm' } },
  words: { the: 'le parole' },
  means: { the: 'la parola del portale' },
  header: { the: 'l’intestazione della tabella' },
  rows: { the: 'le righe della tabella' },
  items: { the: 'i passaggi', one: { of: 'dei passaggi', gender: 'm' } },
  term: { the: 'la parola da spiegare' },
  children: { the: 'il testo' },
  renditions: { the: 'il file dell’immagine' },
};

const ORDINALS = [
  'prim',
  'second',
  'terz',
  'quart',
  'quint',
  'sest',
  'settim',
  'ottav',
  'non',
  'decim',
];

/** «prima», «secondo», and from eleven on «n. 11». */
export function ordinal(index: number, gender: 'm' | 'f'): string {
  const stem = ORDINALS[index];
  return stem === undefined ? `n. ${index + 1}` : `${stem}${gender === 'm' ? 'o' : 'a'}`;
}

/** The first letter large; «In breve» keeps its quotation mark. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const LANGUAGE_WORDS: Readonly<Record<string, string>> = { it: 'italiano', en: 'inglese' };
