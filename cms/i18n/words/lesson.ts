// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** One lesson of a course. */
export const lesson = {
  exercise: {
    label: ['Esercizio', 'Exercise'],
    help: [
      '«Prova tu»: qualcosa da fare subito, con il proprio telefono o computer. Facoltativo.',
      '«Try it»: something to do at once, with one’s own telephone or computer. Optional.',
    ],
    the: 'l’esercizio',
  },
  exerciseMinutes: {
    label: ['Minuti per l’esercizio', 'Minutes for the exercise'],
    help: ['Quelli della lezione si calcolano da soli.', 'Those of the lesson are computed.'],
    the: 'i minuti per l’esercizio',
  },
  quiz: {
    label: ['Verifica', 'Check'],
    help: [
      'Il quiz che chiude la lezione. Facoltativo.',
      'The quiz that closes the lesson. Optional.',
    ],
    the: 'la verifica',
  },
  kit: {
    label: ['Materiale per chi insegna', 'Kit for teachers'],
    the: 'il materiale per chi insegna',
  },
} as const satisfies Words;
