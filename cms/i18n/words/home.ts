// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** The home page. */
export const home = {
  claim: {
    label: ['Frase di apertura', 'Opening sentence'],
    help: [
      'Una frase che dice che cos’è il portale.',
      'One sentence that says what the portal is.',
    ],
    the: 'la frase di apertura',
  },
  chosen: {
    label: ['Contenuti scelti', 'Chosen contents'],
    help: [
      'Fino a nove, nell’ordine in cui compaiono.',
      'Up to nine, in the order in which they appear.',
    ],
    the: 'i contenuti scelti',
  },
  searchExamples: {
    label: ['Ricerche di esempio', 'Example searches'],
    help: ['Fino a tre.', 'Up to three.'],
    the: 'le ricerche di esempio',
    entry: ['Ricerca', 'Search'],
  },
  'searchExamples.text': { label: ['Ricerca', 'Search'], the: 'la ricerca' },
  notice: { label: ['Avviso', 'Notice'], the: 'l’avviso' },
  noticeDates: { label: ['Date dell’avviso', 'Dates of the notice'], the: 'le date dell’avviso' },
  'noticeDates.from': { label: ['Dal giorno', 'From'] },
  'noticeDates.until': {
    label: ['Fino al giorno', 'Until'],
    help: [
      'Dopo questo giorno l’avviso sparisce da solo.',
      'After this day the notice disappears by itself.',
    ],
  },
  'notice.text': {
    label: ['Testo dell’avviso', 'Text of the notice'],
    the: 'il testo dell’avviso',
  },
  'notice.link': { label: ['Collegamento', 'Link'], the: 'il collegamento' },
  'notice.link.label': {
    label: ['Testo del collegamento', 'Text of the link'],
    the: 'il testo del collegamento',
  },
  'notice.linkDocument': { label: ['Porta a un contenuto', 'Leads to a content'] },
  'notice.linkUrl': { label: ['Oppure a un indirizzo', 'Or to an address'] },
  figures: {
    label: ['Numeri', 'Figures'],
    help: ['Con ciò che contano e la loro fonte.', 'With what they count and their source.'],
    the: 'i numeri',
    entry: ['Numero', 'Figure'],
  },
  'figures.value': {
    label: ['Valore', 'Value'],
    help: ['Come si legge: «oltre 55.000».', 'As it is read: «over 55,000».'],
    the: 'il valore',
  },
  'figures.label': { label: ['Che cosa sono', 'What they are'] },
  'figures.counts': {
    label: ['Che cosa è stato contato, come e quando', 'What was counted, how and when'],
  },
  'figures.source': { label: ['Fonte', 'Source'], the: 'la fonte' },
  'figures.sourceUrl': {
    label: ['Indirizzo della fonte', 'Address of the source'],
    the: 'l’indirizzo della fonte',
  },
} as const satisfies Words;
