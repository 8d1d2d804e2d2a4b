// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const DAY = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const DAYS = {
  it: new Intl.DateTimeFormat('it', DAY),
  en: new Intl.DateTimeFormat('en-GB', DAY),
};

const list = (titles: readonly string[], [open, close]: readonly [string, string]): string =>
  titles.map((title) => `${open}${title}${close}`).join(', ');

/** The programme of an edition by days and rooms. */
export const board = {
  title: { it: 'Programma per giorni e luoghi', en: 'Programme by days and venues' },
  help: {
    it: 'Trascina un evento su un altro orario, luogo o giorno; oppure premi il suo «Sposta». Cambia solo la copia di lavoro. Se è online, un altro orario si annuncia a chi legge: prima ti chiede il motivo.',
    en: 'Drag an event to another hour, venue or day; or press its “Move”. Only the working copy changes. If it is online, another hour is announced to readers: you are asked for the reason first.',
  },
  keys: {
    it: 'Con la tastiera, sul pulsante «Sposta»: frecce su e giù, 5 minuti; con Maiusc, un’ora. Frecce a sinistra e a destra, un altro luogo; con Maiusc, un altro giorno. Invio sposta, Esc lascia com’è.',
    en: 'By keyboard, on the button “Move”: arrows up and down, 5 minutes; with Shift, an hour. Arrows left and right, another venue; with Shift, another day. Enter moves, Esc leaves it as it is.',
  },
  day: (day: string): Said => {
    const at = new Date(`${day}T12:00:00Z`);
    return { it: DAYS.it.format(at), en: DAYS.en.format(at) };
  },
  overlaps: (titles: readonly string[], more: number): Said => ({
    it: `si sovrappone a ${list(titles, ['«', '»'])}${more > 0 ? ` e altri ${more}` : ''}`,
    en: `overlaps with ${list(titles, ['“', '”'])}${more > 0 ? ` and ${more} more` : ''}`,
  }),
  move: { it: 'Sposta', en: 'Move' },
  moveOf: (title: string): Said => ({ it: `Sposta «${title}»`, en: `Move “${title}”` }),
  confirmKeys: {
    it: 'Invio sposta, Esc lascia com’è.',
    en: 'Enter moves, Esc leaves it as it is.',
  },
  moved: (title: string, place: string): Said => ({
    it: `Spostato «${title}»: ${place}.`,
    en: `Moved “${title}”: ${place}.`,
  }),
  undone: (title: string): Said => ({
    it: `«${title}» è di nuovo dov’era.`,
    en: `“${title}” is again where it was.`,
  }),
  undo: { it: 'Annulla lo spostamento', en: 'Undo the move' },
  unsent: { it: 'modifica non inviata', en: 'change not sent' },
  unsentOnline: {
    it: 'È una modifica non inviata: la pagina online resta com’è, finché non apri l’evento e la invii.',
    en: 'It is a change not sent: the page online stays as it is until you open the event and submit it.',
  },
  unsentWaiting: {
    it: 'È una modifica non inviata: chi rilegge ha ancora la proposta di prima. Apri l’evento e invia di nuovo.',
    en: 'It is a change not sent: the reviewer still has the former proposal. Open the event and submit it again.',
  },
  asOnline: {
    it: 'Online è già così: non c’è niente da annunciare.',
    en: 'It is so online already: there is nothing to announce.',
  },
  notTaken: (title: string): Said => ({
    it: `«${title}» non è stato spostato, perché si stava ancora salvando lo spostamento di prima: spostalo di nuovo.`,
    en: `“${title}” was not moved, because the move before was still being saved: move it again.`,
  }),
  gone: {
    it: 'L’evento non è più in questo programma: lo spostamento non si può annullare da qui.',
    en: 'The event is not in this programme any more: the move cannot be undone from here.',
  },
  midnight: {
    it: 'Senza una fine la mezzanotte vuol dire «ora da definire»: scegli un’altra ora, o prima scrivi la fine nell’evento. Niente è cambiato.',
    en: 'Without an end, midnight means “hour to be fixed”: choose another hour, or write the end in the event first. Nothing was changed.',
  },
  endsBefore: {
    it: 'L’evento ha già una fine, e verrebbe prima dell’inizio: scegli un momento prima della fine, o cambiala nell’evento. Niente è cambiato.',
    en: 'The event has an end already, and it would come before the beginning: choose a moment before the end, or change it in the event. Nothing was changed.',
  },
  noSuchHour: {
    it: 'Quel giorno quest’ora non esiste: cambia l’ora legale. Niente è cambiato.',
    en: 'On that day this hour does not exist: the clocks change. Nothing was changed.',
  },
  online: (title: string, from: string, to: string): Said => ({
    it: `«${title}» è online: chi legge lo aspetta ${from}. Diventa: ${to}. Cambia subito, e una seconda persona conferma entro 24 ore.`,
    en: `“${title}” is online: readers expect it ${from}. It becomes: ${to}. It changes at once, and a second person confirms within 24 hours.`,
  }),
  announced: (title: string, place: string): Said => ({
    it: `Spostato online «${title}»: ${place}. Una seconda persona lo conferma.`,
    en: `Moved online “${title}”: ${place}. A second person confirms it.`,
  }),
  moveDay: { it: 'Giorno', en: 'Day' },
  moveHour: { it: 'Ora di inizio', en: 'Starting hour' },
  moveVenue: { it: 'Luogo', en: 'Venue' },
  moveVenueHelp: {
    it: 'Un luogo che qui manca si sceglie nell’evento.',
    en: 'A venue that is missing here is chosen in the event.',
  },
  moveFirst: { it: 'Scegli un giorno e un’ora.', en: 'Choose a day and an hour.' },
  moveYear: {
    it: 'Scrivi l’anno con quattro cifre, dal 1900 al 2199.',
    en: 'Write the year with four digits, from 1900 to 2199.',
  },
  empty: {
    it: 'Questa edizione non ha ancora eventi tuoi.',
    en: 'This edition has no events of yours yet.',
  },
  advice: (count: number): Said => ({ it: `Da guardare (${count})`, en: `To look at (${count})` }),
  otherAdvice: (count: number): Said => ({
    it: count === 1 ? 'Un altro punto' : `Altri ${count} punti`,
    en: count === 1 ? 'One more' : `${count} more`,
  }),
  more: (count: number): Said => ({
    it: count === 1 ? 'e un altro' : `e altri ${count}`,
    en: `and ${count} more`,
  }),
  noAdvice: { it: 'Nessuna sovrapposizione.', en: 'No clashes.' },
  open: (title: string): Said => ({ it: `Apri «${title}»`, en: `Open “${title}”` }),
  asTable: { it: 'Come tabella', en: 'As a table' },
  asList: { it: 'Come elenco', en: 'As a list' },
  view: { it: 'Come si vede', en: 'How it is shown' },
  hour: { it: 'Ora', en: 'Hour' },
  noHour: { it: 'Ora da definire', en: 'Hour to be fixed' },
  noVenue: { it: 'Senza luogo', en: 'Without a venue' },
  cancelled: { it: 'annullato', en: 'cancelled' },
  undated: { it: 'Senza data', en: 'Without a date' },
};
