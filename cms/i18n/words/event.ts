// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An event. */
export const event = {
  edition: {
    label: ['Edizione', 'Edition'],
    help: [
      'La manifestazione di cui l’evento fa parte.',
      'The recurring event that it belongs to.',
    ],
    the: 'l’edizione',
  },
  track: { label: ['Percorso', 'Track'], the: 'il percorso' },
  venue: {
    label: ['Luogo', 'Venue'],
    help: [
      'Lascia vuoto se l’evento è solo online.',
      'Leave empty when it takes place online only.',
    ],
    the: 'il luogo',
  },
  onlineUrl: {
    label: ['Indirizzo online', 'Online address'],
    help: ['Dove seguire l’evento a distanza.', 'Where to follow it.'],
    the: 'l’indirizzo online',
  },
  status: {
    label: ['Stato dell’evento', 'Status'],
    the: 'lo stato dell’evento',
    options: {
      scheduled: ['Confermato', 'Scheduled'],
      moved: ['Spostato', 'Moved'],
      cancelled: ['Annullato', 'Cancelled'],
      online: ['Si svolge online', 'Online'],
    },
  },
  statusReason: {
    label: ['Motivo', 'Reason'],
    help: [
      'Perché è stato spostato, annullato o portato online.',
      'Why it was moved, cancelled or put online.',
    ],
    the: 'il motivo',
  },
  start: { label: ['Inizio', 'Beginning'], help: ['Ora di Roma.', 'Rome time.'], the: 'l’inizio' },
  end: {
    label: ['Fine', 'End'],
    help: [
      'Ora di Roma. Se le ore non si sanno, scrivi 00:00 all’inizio e alla fine: l’ultimo giorno conta intero.',
      'Rome time. If the hours are not known, write 00:00 at beginning and end: the last day counts whole.',
    ],
    the: 'la fine',
  },
  formerStart: {
    label: ['Inizio precedente', 'Former beginning'],
    help: [
      'Quando doveva cominciare, se è stato spostato.',
      'When it should have begun, if it was moved.',
    ],
    the: 'l’inizio precedente',
  },
  body: { label: ['Che cos’è', 'What it is'] },
  forWhom: { label: ['A chi è rivolto', 'Who it is for'] },
  languages: {
    label: ['Lingue parlate', 'Languages spoken'],
    the: 'le lingue parlate',
    missing: [
      'Scegli almeno una lingua parlata all’evento.',
      'Choose at least one language spoken at the event.',
    ],
  },
  signLanguage: {
    label: ['Interprete della lingua dei segni', 'Sign language interpreter'],
    the: 'l’interprete della lingua dei segni',
  },
  subtitles: { label: ['Sottotitoli', 'Subtitles'], the: 'i sottotitoli' },
  accessibility: {
    label: ['Accessibilità dell’evento', 'Accessibility of the event'],
    help: ['Oltre a quella del luogo.', 'Beyond that of the venue.'],
    the: 'l’accessibilità dell’evento',
  },
  free: { label: ['Gratuito', 'Free'] },
  cost: {
    label: ['Costo', 'Cost'],
    help: [
      'A parole: il prezzo, o un’offerta libera. Lascia vuoto se non si paga nulla.',
      'In words: the price, or what one may give. Leave empty when nobody pays.',
    ],
    the: 'il costo',
  },
  booking: {
    label: ['Prenotazione', 'Booking'],
    the: 'la prenotazione',
    missing: ['Scegli come si prenota.', 'Choose how to book.'],
  },
  'booking.kind': {
    label: ['Come si prenota', 'How to book'],
    options: {
      none: ['Ingresso libero, senza prenotazione', 'Free entry, no booking'],
      link: ['Si prenota a un indirizzo', 'Book at an address'],
      seats: ['Posti limitati, fino a esaurimento', 'Limited seats, first come first served'],
      closed: ['Prenotazioni chiuse', 'Booking closed'],
    },
  },
  'booking.url': {
    label: ['Indirizzo per prenotare', 'Address for booking'],
    the: 'l’indirizzo per prenotare',
  },
  'booking.seats': { label: ['Numero di posti', 'Number of seats'], the: 'il numero di posti' },
  bookingNote: {
    label: ['Nota sulla prenotazione', 'Note on booking'],
    the: 'la nota sulla prenotazione',
  },
  speakers: { label: ['Relatori', 'Speakers'], the: 'i relatori', entry: ['Relatore', 'Speaker'] },
  'speakers.name': { label: ['Nome e cognome', 'Name'], the: 'il nome e cognome' },
  'speakers.role': { label: ['Ruolo', 'Role'], the: 'il ruolo' },
  documents: {
    label: ['Documenti', 'Documents'],
    help: ['Da leggere o scaricare.', 'To read or download.'],
    the: 'i documenti',
    entry: ['Documento', 'Document'],
  },
  'documents.title': {
    label: ['Titolo del documento', 'Title of the document'],
    the: 'il titolo del documento',
  },
  'documents.url': {
    label: ['Indirizzo del documento', 'Address of the document'],
    the: 'l’indirizzo del documento',
  },
  contacts: { label: ['Contatti', 'Contacts'], the: 'i contatti' },
  sponsors: {
    label: ['Sponsor', 'Sponsors'],
    help: [
      'Chi sostiene l’evento, oltre a chi lo organizza.',
      'Who supports the event, besides its organisers.',
    ],
    the: 'gli sponsor',
    entry: ['Sponsor', 'Sponsor'],
  },
  'sponsors.name': {
    label: ['Nome dello sponsor', 'Name of the sponsor'],
    the: 'il nome dello sponsor',
  },
  'sponsors.url': {
    label: ['Sito dello sponsor', 'Website of the sponsor'],
    help: ['Indirizzo completo, con https://', 'Complete address, with https://'],
    the: 'il sito dello sponsor',
  },
} as const satisfies Words;
