// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** One of the pillars of a smart city. */
export const pillar = {
  pillar: {
    label: ['Quale pilastro', 'Which pillar'],
    options: {
      economy: ['Economia (Economy)', 'Economy'],
      living: ['Qualità della vita (Living)', 'Living'],
      environment: ['Ambiente (Environment)', 'Environment'],
      mobility: ['Mobilità (Mobility)', 'Mobility'],
      people: ['Persone (People)', 'People'],
      governance: ['Governo della città (Governance)', 'Governance'],
    },
  },
  goals: {
    label: ['Obiettivi', 'Goals'],
    entry: ['Obiettivo', 'Goal'],
    the: 'gli obiettivi',
    missing: ['Scrivi almeno un obiettivo.', 'Write at least one goal.'],
  },
  workingGroup: {
    label: ['Gruppo di lavoro', 'Working group'],
    help: ['Chi ci lavora e come.', 'Who works on it, and how.'],
    the: 'il gruppo di lavoro',
  },
  guidelines: {
    label: ['Linee guida', 'Guidelines'],
    help: ['Prima il più recente.', 'Newest first.'],
    entry: ['Documento', 'Document'],
    the: 'le linee guida',
  },
  'guidelines.title': {
    label: ['Titolo del documento', 'Title of the document'],
    the: 'il titolo del documento',
  },
  'guidelines.date': {
    label: ['Data del documento', 'Date of the document'],
    help: [
      'Giorno, mese o anno: 19/04/2013, 04/2013 oppure 2013.',
      'Day, month or year: 19/04/2013, 04/2013 or 2013.',
    ],
    the: 'la data del documento',
  },
  'guidelines.file': { label: ['File PDF', 'PDF file'], the: 'il file PDF' },
  'guidelines.url': {
    label: ['Indirizzo del documento', 'Address of the document'],
    help: ['Se il file sta su un altro sito.', 'When the file is on another site.'],
    the: 'l’indirizzo del documento',
  },
  'guidelines.changed': {
    label: ['Che cosa è cambiato', 'What changed'],
    help: ['Rispetto all’edizione precedente.', 'Since the edition before.'],
  },
  networks: {
    label: ['Reti di città', 'Networks of cities'],
    entry: ['Rete', 'Network'],
    the: 'le reti di città',
  },
  'networks.name': { label: ['Nome della rete', 'Name of the network'], the: 'il nome della rete' },
  'networks.reach': {
    label: ['Ambito della rete', 'Reach of the network'],
    the: 'l’ambito della rete',
    options: {
      national: ['Nazionale', 'National'],
      international: ['Internazionale', 'International'],
    },
  },
  'networks.url': { label: ['Sito della rete', 'Site of the network'], the: 'il sito della rete' },
  'networks.part': {
    label: ['Che cosa fa la città nella rete', 'What the city does in it'],
  },
  projects: { label: ['Progetti', 'Projects'], the: 'i progetti' },
  sources: {
    label: ['Fonti', 'Sources'],
    help: ['Dove si leggono i fatti di questa pagina.', 'Where the facts of this page were read.'],
    entry: ['Fonte', 'Source'],
    the: 'le fonti',
    missing: ['Aggiungi almeno una fonte.', 'Add at least one source.'],
  },
  related: {
    label: ['Da leggere anche', 'Read also'],
    help: ['Testi ed eventi su questo pilastro.', 'Texts and events about this pillar.'],
  },
} as const satisfies Words;
