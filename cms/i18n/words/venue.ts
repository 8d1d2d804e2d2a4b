// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A venue. */
export const venue = {
  address: { label: ['Indirizzo del luogo', 'Address of the venue'], the: 'l’indirizzo del luogo' },
  'address.street': { label: ['Via e numero', 'Street and number'] },
  'address.postcode': {
    label: ['CAP', 'Postcode'],
    help: ['Cinque cifre.', 'Five digits.'],
    the: 'il CAP',
  },
  'address.city': { label: ['Città', 'City'], the: 'la città' },
  position: {
    label: ['Posizione', 'Position'],
    help: ['Gradi WGS 84, con il punto decimale.', 'Degrees WGS 84, with a decimal point.'],
    the: 'la posizione',
  },
  'position.latitude': { label: ['Latitudine', 'Latitude'], the: 'la latitudine' },
  'position.longitude': { label: ['Longitudine', 'Longitude'], the: 'la longitudine' },
  stepFree: {
    label: ['Si entra senza gradini?', 'Entry without a step?'],
    options: {
      yes: ['Sì', 'Yes'],
      partly: ['In parte', 'Partly'],
      no: ['No', 'No'],
      unknown: ['Non si sa', 'Unknown'],
    },
  },
  directions: {
    label: ['Come arrivare', 'How to get there'],
    help: ['Con i mezzi pubblici e a piedi.', 'By public transport and on foot.'],
  },
  accessibility: {
    label: ['Accessibilità', 'Accessibility'],
    help: ['Che cosa è utile sapere prima di venire.', 'What is useful to know before coming.'],
    the: 'l’accessibilità',
  },
} as const satisfies Words;
