// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

const DATE: readonly [string, string] = [
  'Giorno, mese o anno: 19/04/2013, 04/2013 oppure 2013.',
  'Day, month or year: 19/04/2013, 04/2013 or 2013.',
];

/** The figures of a portal over a period. */
export const report = {
  period: {
    label: ['Periodo', 'Period'],
    the: 'il periodo',
    missing: [
      'Manca il periodo: scrivi da quando a quando si è contato.',
      'The period is missing: write from when until when it was counted.',
    ],
  },
  'period.from': { label: ['Da', 'From'], help: DATE },
  'period.until': { label: ['A', 'Until'], help: DATE },
  previous: {
    label: ['Rapporto precedente', 'Report before'],
    help: [
      'Quello con cui si confronta. Gli indicatori si riconoscono dalla chiave.',
      'The one with which it is compared. Indicators are matched by their key.',
    ],
    the: 'il rapporto precedente',
  },
  indicators: {
    label: ['Indicatori', 'Indicators'],
    entry: ['Indicatore', 'Indicator'],
    the: 'gli indicatori',
    missing: ['Aggiungi almeno un indicatore.', 'Add at least one indicator.'],
  },
  'indicators.name': {
    label: ['Nome dell’indicatore', 'Name of the indicator'],
    the: 'il nome dell’indicatore',
  },
  'indicators.key': {
    label: ['Chiave', 'Key'],
    help: [
      'Una parola in minuscolo, sempre la stessa per lo stesso indicatore: utenti.',
      'One lower-case word, always the same for the same indicator: users.',
    ],
    the: 'la chiave',
  },
  'indicators.bound': {
    label: ['Quanto è preciso', 'How exact it is'],
    options: {
      exact: ['Numero esatto', 'Exact number'],
      over: ['Oltre questo numero', 'More than this number'],
      about: ['Circa questo numero', 'About this number'],
    },
  },
  'indicators.value': {
    label: ['Numero', 'Number'],
    help: ['Solo cifre: 55000, senza punti.', 'Digits only: 55000.'],
    the: 'il numero',
  },
  'indicators.unit': {
    label: ['Unità', 'Unit'],
    help: [
      'Che cosa si conta, al plurale: utenti, pagine, %.',
      'What is counted: users, pages, %.',
    ],
    the: 'l’unità',
  },
  'indicators.definition': {
    label: ['Definizione', 'Definition'],
    the: 'la definizione',
    missing: [
      'Manca la definizione: scrivi che cosa si conta, oppure scegli «Definizione non pubblicata».',
      'The definition is missing: write what is counted, or choose “Definition not published”.',
    ],
  },
  'indicators.definition.kind': {
    label: ['La definizione si conosce?', 'Is the definition known?'],
    options: {
      published: ['Sì, eccola', 'Yes, here it is'],
      unpublished: ['Definizione non pubblicata', 'Definition not published'],
    },
  },
  'indicators.definition.text': {
    label: ['Che cosa si conta', 'What is counted'],
  },
  'indicators.definition.known': {
    label: ['Che cosa si sa comunque', 'What is known all the same'],
  },
  'indicators.method': {
    label: ['Come si è contato', 'How it was counted'],
    help: [
      'Lascia vuoto se non si sa: la pagina lo dice.',
      'Empty when not known: the page says so.',
    ],
  },
  'indicators.source': { label: ['Fonte', 'Source'], the: 'la fonte' },
  'indicators.source.title': { label: ['Chi lo dice', 'Who says it'] },
  'indicators.source.date': {
    label: ['Pubblicato il', 'Published on'],
    help: DATE,
  },
  'indicators.period': {
    label: ['Periodo dell’indicatore', 'Period of the indicator'],
    the: 'il periodo dell’indicatore',
  },
  'indicators.period.from': {
    label: ['Da', 'From'],
    help: ['Solo se non è quello del rapporto.', 'Only when it is not that of the report.'],
  },
  'indicators.period.until': { label: ['A', 'Until'] },
  'indicators.comparison': {
    label: ['Nota sul confronto', 'Note on the comparison'],
    help: [
      'Che cosa sapere prima di confrontarlo con l’anno prima.',
      'What to know before comparing it with the year before.',
    ],
    the: 'la nota sul confronto',
  },
  body: { label: ['Che cosa dicono i numeri', 'What the figures tell'] },
} as const satisfies Words;
