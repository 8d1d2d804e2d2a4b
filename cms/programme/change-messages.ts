// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import type { Said } from '../i18n/said.ts';

/** Why an event is not moved, cancelled or put online, and what to do. */
export const CHANGE_MESSAGES = {
  why: {
    it: 'Scrivi il motivo: lo leggerà chi voleva venire.',
    en: 'Write the reason: those who wanted to come will read it.',
  },
  tooLong: (length: number): Said => ({
    it: `Il motivo ha ${length} caratteri: al massimo ${MAX_NOTE}, perché va subito online.`,
    en: `The reason has ${length} characters: at most ${MAX_NOTE}, because it goes online at once.`,
  }),
  notAMoment: (text: string): Said => ({
    it: `«${text}» non è un giorno con l’ora. Scrivi per esempio 14 marzo 2027, ore 10:30.`,
    en: `“${text}” is no day with its hour. Write for example 14 March 2027, 10:30.`,
  }),
  sameMoment: {
    it: 'L’evento comincia già in quel momento.',
    en: 'The event begins at that moment already.',
  },
  changedMeanwhile: {
    it: 'L’evento online è cambiato mentre lo guardavi. Niente è stato annunciato: guarda com’è adesso, poi decidi di nuovo.',
    en: 'The event online has changed while you looked at it. Nothing was announced: look at it as it is now, then decide again.',
  },
  noAddress: {
    it: 'Scrivi l’indirizzo a cui si segue l’evento.',
    en: 'Write the address at which to follow the event.',
  },
} as const;
