// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A way through the portal. */
export const path = {
  kind: {
    label: ['Tipo di percorso', 'Kind of path'],
    the: 'il tipo di percorso',
    options: {
      theme: ['Per argomento', 'By subject'],
      profile: ['Per chi legge', 'For an audience'],
    },
  },
  level: {
    label: ['Livello di partenza', 'Level at which it begins'],
    the: 'il livello di partenza',
    options: {
      base: ['Base', 'Base'],
      intermediate: ['Intermedio', 'Intermediate'],
      advanced: ['Avanzato', 'Advanced'],
    },
  },
  steps: {
    label: ['Tappe', 'Steps'],
    help: [
      'Nell’ordine in cui si fanno, dalla più facile.',
      'In the order in which they are done, easiest first.',
    ],
    entry: ['Tappa', 'Step'],
    the: 'le tappe',
  },
  'steps.to': {
    label: ['Contenuto della tappa', 'Content of the step'],
    the: 'il contenuto della tappa',
  },
  'steps.why': {
    label: ['Perché', 'Why'],
    help: [
      'Una frase: a che cosa serve questa tappa.',
      'One sentence: what this step is good for.',
    ],
    the: 'il perché',
  },
} as const satisfies Words;
