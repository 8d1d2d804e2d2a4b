// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

const list = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');
const listEn = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const oneOf = (what: Said, text: string, names: readonly string[]): Said => ({
  it: `${what.it} «${text}».${names.length > 0 ? ` Scrivi: ${list(names)}.` : ''}`,
  en: `${what.en} “${text}”.${names.length > 0 ? ` Write: ${listEn(names)}.` : ''}`,
});

/** What is said of a programme as a whole. */
export const PROGRAMME_MESSAGES = {
  noFile: {
    it: 'Manca il foglio: scegli un file XLSX, ODS o CSV.',
    en: 'The sheet is missing: choose an XLSX, ODS or CSV file.',
  },
  busy: {
    it: 'In questo momento si leggono molti file. Riprova tra un minuto.',
    en: 'Many files are being read at this moment. Try again in a minute.',
  },
  noRows: {
    it: 'Sotto le intestazioni non c’è nessuna riga. Scrivi un evento per riga e carica di nuovo il foglio.',
    en: 'There is no row below the headings. Write one event in each row and upload the sheet again.',
  },
  columnTwice: {
    it: 'Due colonne hanno lo stesso significato. Scegli per ciascuna un significato diverso.',
    en: 'Two columns mean the same. Choose a different meaning for each.',
  },
  noTitle: {
    it: 'Non c’è una colonna con il titolo, o con il giorno. Di’ sotto quale colonna li contiene.',
    en: 'There is no column with the title, or with the day. Say below which column has them.',
  },
  notAllowed: {
    it: 'Il tuo ruolo non scrive eventi.',
    en: 'Your role does not write events.',
  },
  otherEdition: {
    it: 'Questa edizione non è tra le tue. Scegline un’altra.',
    en: 'This edition is not one of yours. Choose another.',
  },
  wrongRows: (count: number): Said => ({
    it: `Non è stato importato niente: ${count === 1 ? 'una riga ha un errore' : `${count} righe hanno errori`}. Correggi il foglio e caricalo di nuovo.`,
    en: `Nothing was imported: ${count === 1 ? 'one row has a mistake' : `${count} rows have mistakes`}. Correct the sheet and upload it again.`,
  }),
  stale: {
    it: 'Intanto qualcosa è cambiato: guarda di nuovo che cosa succederà, poi conferma. Non è stato importato niente.',
    en: 'Something has changed meanwhile: look again at what will happen, then confirm. Nothing was imported.',
  },
} as const;

/** What is said of one cell. */
export const CELL_MESSAGES = {
  formula: (text: string): Said => ({
    it: `La formula ${text} non ha un risultato salvato. Apri il foglio, fallo ricalcolare e salvalo, o scrivi il valore.`,
    en: `The formula ${text} has no stored result. Open the sheet, let it calculate and save it, or write the value.`,
  }),
  failed: (text: string): Said => ({
    it: `La casella contiene l’errore ${text}. Scrivi il valore.`,
    en: `The cell contains the error ${text}. Write the value.`,
  }),
  tooLong: (max: number): Said => ({
    it: `In questa casella ci sono più di ${max} caratteri. Accorciala.`,
    en: `This cell has more than ${max} characters. Shorten it.`,
  }),
  noTitle: {
    it: 'Manca il titolo: scrivilo, o togli la riga.',
    en: 'The title is missing: write it, or remove the row.',
  },
  noDay: {
    it: 'Manca il giorno. Scrivi per esempio 12/03/2027 o 12 marzo 2027.',
    en: 'The day is missing. Write for example 12/03/2027 or 12 March 2027.',
  },
  noHour: {
    it: 'Manca l’ora: la pagina dirà solo il giorno.',
    en: 'The hour is missing: the page will say the day only.',
  },
  notADay: (text: string): Said => ({
    it: `«${text}» non è un giorno. Scrivi per esempio 12/03/2027 o 12 marzo 2027.`,
    en: `“${text}” is no day. Write for example 12/03/2027 or 12 March 2027.`,
  }),
  notAnHour: (text: string): Said => ({
    it: `«${text}» non è un’ora. Scrivi per esempio 9.30 o 14:30.`,
    en: `“${text}” is no hour. Write for example 9.30 or 14:30.`,
  }),
  unclearHour: (text: string, [one, other]: readonly [string, string]): Said => ({
    it: `«${text}» può essere le ${one} o le ${other}. Scrivi l’ora per intero.`,
    en: `“${text}” may be ${one} or ${other}. Write the whole hour.`,
  }),
  noSuchHour: (text: string): Said => ({
    it: `Quel giorno le ${text} non esistono: cambia l’ora legale.`,
    en: `On that day ${text} does not exist: the clocks change.`,
  }),
  endFirst: (end: string, start: string): Said => ({
    it: `La fine (${end}) viene prima dell’inizio (${start}). Correggi una delle due ore.`,
    en: `The end (${end}) comes before the beginning (${start}). Correct one of the two.`,
  }),
  outside: (first: string, last: string): Said => ({
    it: `Il giorno è fuori dall’edizione (${first} – ${last}).`,
    en: `The day is outside the edition (${first} – ${last}).`,
  }),
  noEdition: (text: string, names: readonly string[]): Said =>
    oneOf({ it: 'Non c’è, tra le tue, l’edizione', en: 'You have no edition' }, text, names),
  manyEditions: (text: string): Said => ({
    it: `Più edizioni si chiamano «${text}». Scegli quella giusta sopra il foglio.`,
    en: `Several editions are called “${text}”. Choose the right one above the sheet.`,
  }),
  trackWithoutEdition: {
    it: 'Il percorso vale dentro un’edizione: scegli l’edizione.',
    en: 'A track belongs to an edition: choose the edition.',
  },
  noTrack: (text: string, names: readonly string[]): Said =>
    oneOf({ it: 'L’edizione non ha il percorso', en: 'The edition has no track' }, text, names),
  noAudience: (text: string, names: readonly string[]): Said =>
    oneOf({ it: 'Non c’è il destinatario', en: 'There is no audience' }, text, names),
  noLanguage: (text: string): Said => ({
    it: `Non si capisce la lingua «${text}». Scrivi per esempio italiano; inglese.`,
    en: `The language “${text}” is not understood. Write for example Italian; English.`,
  }),
  noBooking: (text: string): Said => ({
    it: `Non si capisce come si prenota: «${text}». Scrivi un indirizzo (https://…), un numero di posti, «ingresso libero» o «chiuse».`,
    en: `It is not clear how to book: “${text}”. Write an address (https://…), a number of seats, “free entry” or “closed”.`,
  }),
  noOrganiser: (text: string): Said => ({
    it: `Nessuna organizzazione del portale si chiama «${text}». Scrivi il nome come sta nel portale.`,
    en: `No organisation of the portal is called “${text}”. Write the name as it stands in the portal.`,
  }),
  noVenue: (text: string, near: readonly string[]): Said => ({
    it: `Nessun luogo si chiama «${text}».${near.length > 0 ? ` Forse ${list(near)}?` : ''} Se è nuovo, scrivi indirizzo, CAP e città.`,
    en: `No venue is called “${text}”.${near.length > 0 ? ` Perhaps ${listEn(near)}?` : ''} If it is new, write its address, postcode and city.`,
  }),
  manyVenues: (text: string, places: readonly string[]): Said => ({
    it: `Più luoghi si chiamano «${text}»: ${list(places)}. Scrivi l’indirizzo di quello giusto.`,
    en: `Several venues are called “${text}”: ${listEn(places)}. Write the address of the right one.`,
  }),
  otherAddress: (text: string, place: string): Said => ({
    it: `Il luogo «${text}» sta nel portale con un altro indirizzo: ${place}. Se è un altro luogo, dagli un altro nome.`,
    en: `The venue “${text}” has another address in the portal: ${place}. If it is another venue, give it another name.`,
  }),
  newVenue: (text: string): Said => ({
    it: `Il luogo «${text}» è nuovo: nasce come bozza.`,
    en: `The venue “${text}” is new: it becomes a draft.`,
  }),
  venueWithoutAccess: (text: string): Said => ({
    it: `Del luogo nuovo «${text}» non si dice come si entra: scrivi l’accessibilità.`,
    en: `It is not said how to enter the new venue “${text}”: write its accessibility.`,
  }),
  venueTwice: (text: string, row: number): Said => ({
    it: `Il luogo nuovo «${text}» ha un altro indirizzo alla riga ${row}. Scrivi lo stesso, o un altro nome.`,
    en: `The new venue “${text}” has another address in row ${row}. Write the same, or another name.`,
  }),
  notStepFree: (text: string): Said =>
    oneOf({ it: 'Non si capisce', en: 'Not understood:' }, text, ['sì', 'no', 'in parte']),
  nowhere: {
    it: 'Manca il luogo, o l’indirizzo online.',
    en: 'The venue is missing, or the online address.',
  },
  secondName: (role: string, name: string): Said => ({
    it: `«${role}» vale come ruolo di «${name}». Se è un’altra persona, dividile con un punto e virgola.`,
    en: `“${role}” is taken as the role of “${name}”. If it is another person, divide them by a semicolon.`,
  }),
  sameCode: (row: number): Said => ({
    it: `Lo stesso codice è già alla riga ${row}. Dai un altro codice a uno dei due eventi, o togli una delle due righe.`,
    en: `The same code stands in row ${row}. Give one of the two events another code, or remove one of the two rows.`,
  }),
  sameEvent: (row: number): Said => ({
    it: `Lo stesso titolo nello stesso giorno è già alla riga ${row}. Togli una delle due righe, o dai un codice a tutte e due.`,
    en: `The same title on the same day stands in row ${row}. Remove one of the two rows, or give both a code.`,
  }),
  sameMatch: (title: string, row: number): Said => ({
    it: `L’evento «${title}» è già alla riga ${row}. Togli una delle due righe, o scrivi lo stesso codice di prima nella riga giusta.`,
    en: `The event “${title}” stands in row ${row} already. Remove one of the two rows, or write the code that it had in the right row.`,
  }),
  codeOfOther: (code: string, title: string, other: string): Said => ({
    it: `Il codice ${code} è dell’evento «${title}», ma titolo e giorno sono di «${other}». Scrivi il codice che l’evento aveva, o un codice nuovo se è un altro evento.`,
    en: `The code ${code} is of the event “${title}”, but title and day are those of “${other}”. Write the code that the event had, or a new code if it is another event.`,
  }),
  sameRoom: (title: string, row: number): Said => ({
    it: `Nello stesso luogo, alla stessa ora, c’è anche «${title}» (riga ${row}).`,
    en: `In the same venue, at the same time, there is also “${title}” (row ${row}).`,
  }),
  sameSpeaker: (name: string, title: string, row: number): Said => ({
    it: `Alla stessa ora ${name} parla anche a «${title}» (riga ${row}).`,
    en: `At the same time ${name} also speaks at “${title}” (row ${row}).`,
  }),
  sameRoomThere: (title: string): Said => ({
    it: `Nello stesso luogo, alla stessa ora, c’è già «${title}».`,
    en: `In the same venue, at the same time, there already is “${title}”.`,
  }),
  sameSpeakerThere: (name: string, title: string): Said => ({
    it: `Alla stessa ora ${name} parla già a «${title}».`,
    en: `At the same time ${name} already speaks at “${title}”.`,
  }),
  otherEdition: (title: string): Said => ({
    it: `L’evento «${title}» c’è già in un’altra edizione. Questo nasce come un altro evento: se è lo stesso, scegli quella edizione.`,
    en: `The event “${title}” is in another edition already. This one becomes another event: if it is the same, choose that edition.`,
  }),
  otherDay: (day: string): Said => ({
    it: `C’è già un evento con questo titolo, il ${day}. Questo nasce come un altro evento.`,
    en: `There is an event with this title already, on ${day}. This one becomes another event.`,
  }),
} as const;
