// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

/** The programme of an edition by days and rooms. */
export const board = {
  title: { it: 'Programma per giorni e luoghi', en: 'Programme by days and venues' },
  help: {
    it: 'Apri un evento per cambiarne giorno e ora.',
    en: 'Open an event to change its day and hour.',
  },
  empty: {
    it: 'Questa edizione non ha ancora eventi tuoi.',
    en: 'This edition has no events of yours yet.',
  },
  advice: (count: number): Said => ({ it: `Da guardare (${count})`, en: `To look at (${count})` }),
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
