// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** Why an event is not copied, and what to do. */
export const COPY_MESSAGES = {
  noDate: {
    it: 'L’evento non ha ancora una data: scrivila, oppure duplicalo senza data.',
    en: 'The event has no date yet: write it, or duplicate it without a date.',
  },
  noneUntil: {
    it: 'Fino a quel giorno non c’è nessuna ripetizione. Scegli un giorno più lontano.',
    en: 'There is no repetition until that day. Choose a later day.',
  },
  tooMany: (max: number): Said => ({
    it: `Una serie ha al massimo ${max} eventi. Scegli un giorno più vicino.`,
    en: `A series has at most ${max} events. Choose an earlier day.`,
  }),
} as const;
