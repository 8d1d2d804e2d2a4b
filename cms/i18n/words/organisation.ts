// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** An organisation. */
export const organisation = {
  kind: {
    label: ['Tipo', 'Kind'],
    the: 'il tipo',
    options: {
      institution: ['Istituzione', 'Institution'],
      association: ['Associazione', 'Association'],
      company: ['Impresa', 'Company'],
      school: ['Scuola', 'School'],
      editorial: ['Redazione', 'Editorial team'],
    },
  },
  memberSince: {
    label: ['Aderisce dal', 'Member since'],
    help: [
      'Anno in cui è entrata nell’Alleanza o nel portale.',
      'Year in which it joined the Alliance or the portal.',
    ],
  },
  fictional: {
    label: ['Organizzazione inventata per la dimostrazione', 'Invented for the demonstration'],
  },
  description: { label: ['Che cosa fa per il portale', 'What it does for the portal'] },
} as const satisfies Words;
