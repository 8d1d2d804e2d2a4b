// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pair, Words } from './words.ts';

const STATES = {
  planned: ['Previsto', 'Planned'],
  running: ['In corso', 'Under way'],
  done: ['Concluso', 'Done'],
  unknown: ['Da verificare', 'To be verified'],
} as const satisfies Readonly<Record<string, Pair>>;

const AS_KNOWN: Pair = [
  'Per quanto si sa: 2021, 3/2021 o 19/3/2021.',
  'As far as it is known: 2021, 3/2021 or 19/3/2021.',
];

/** A project or a protocol. */
export const project = {
  kind: {
    label: ['Che cos’è', 'What it is'],
    the: 'che cos’è',
    options: {
      project: ['Progetto', 'Project'],
      protocol: ['Protocollo', 'Protocol'],
    },
  },
  area: {
    label: ['Ambito', 'Area'],
    help: ['Una parola o due, per esempio «Amministrazione».', 'A word or two: “Administration”.'],
    the: 'l’ambito',
  },
  state: {
    label: ['A che punto è', 'How it stands'],
    the: 'a che punto è',
    options: STATES,
  },
  stateAsOf: {
    label: ['Lo dice una fonte di', 'A source says so of'],
    help: AS_KNOWN,
  },
  period: {
    label: ['Periodo', 'Period'],
    help: ['Di un protocollo, la durata.', 'Of a protocol its term.'],
    the: 'il periodo',
  },
  'period.from': { label: ['Inizio', 'Beginning'], help: AS_KNOWN, the: 'l’inizio' },
  'period.until': { label: ['Fine', 'End'], help: AS_KNOWN, the: 'la fine' },
  partners: {
    label: ['Chi ne fa parte', 'Partners'],
    entry: ['Partecipante', 'Partner'],
    the: 'chi ne fa parte',
    missing: [
      'Scegli almeno un’organizzazione che ne fa parte.',
      'Choose at least one organisation that takes part.',
    ],
  },
  'partners.organisation': {
    label: ['Organizzazione', 'Organisation'],
    help: ['Chi partecipa.', 'Who takes part.'],
    the: 'l’organizzazione',
  },
  'partners.role': {
    label: ['Ruolo', 'Role'],
    the: 'il ruolo',
    options: {
      promoter: ['Promotore', 'Promoter'],
      signatory: ['Firmatario', 'Signatory'],
      partner: ['Partecipante', 'Partner'],
      provider: ['Corsi o contenuti', 'Courses or contents'],
    },
  },
  places: { label: ['Luoghi', 'Places'], entry: ['Luogo', 'Place'], the: 'i luoghi' },
  'places.text': { label: ['Luogo', 'Place'], the: 'il luogo' },
  commitments: {
    label: ['Impegni', 'Commitments'],
    help: [
      'Di un protocollo: che cosa si sono impegnati a fare, e a che punto è.',
      'Of a protocol: what its signatories undertake, and how it stands.',
    ],
    entry: ['Impegno', 'Commitment'],
    the: 'gli impegni',
  },
  'commitments.title': { label: ['Impegno', 'Commitment'], the: 'l’impegno' },
  'commitments.state': {
    label: ['A che punto è', 'How it stands'],
    the: 'a che punto è',
    options: STATES,
  },
  results: {
    label: ['Risultati', 'Results'],
    help: ['Numeri con la loro fonte. Facoltativi.', 'Numbers with their source. Optional.'],
    entry: ['Risultato', 'Result'],
    the: 'i risultati',
  },
  'results.value': { label: ['Valore', 'Value'], the: 'il valore' },
  'results.label': {
    label: ['Nome', 'Name'],
    help: ['Per esempio «utenti».', '“users” for example.'],
    the: 'il nome',
  },
  'results.counts': {
    label: ['Che cosa conta', 'What it counts'],
    help: ['Che cosa è stato contato, come e quando.', 'What was counted, how and when.'],
    the: 'che cosa conta',
  },
  'results.source': { label: ['Fonte', 'Source'], the: 'la fonte' },
  'results.sourceUrl': {
    label: ['Indirizzo della fonte', 'Address of the source'],
    the: 'l’indirizzo della fonte',
  },
  sources: {
    label: ['Fonti', 'Sources'],
    help: ['Dove si leggono i fatti scritti qui.', 'Where the facts written here can be read.'],
    entry: ['Fonte', 'Source'],
    the: 'le fonti',
    missing: [
      'Scrivi almeno una fonte: dove si leggono questi fatti?',
      'Write at least one source: where can these facts be read?',
    ],
  },
  'sources.title': {
    label: ['Fonte', 'Source'],
    help: ['Chi la pubblica e quando.', 'Who publishes it, and when.'],
    the: 'la fonte',
  },
  related: {
    label: ['Testi ed eventi collegati', 'Related texts and events'],
    help: ['Eventi e testi che ne parlano.', 'Events and texts about it.'],
  },
} as const satisfies Words;
