// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A word of the glossary. */
export const term = {
  title: {
    label: ['Parola', 'Word'],
    help: [
      'Come sta dentro una frase: minuscola, se non è un nome.',
      'As it stands inside a sentence: lower case, unless it is a name.',
    ],
    the: 'la parola',
  },
  definition: {
    label: ['Definizione', 'Definition'],
    help: [
      'Una frase, al massimo 200 caratteri, che capiscono tutti.',
      'One sentence, 200 characters at most, that everyone understands.',
    ],
    the: 'la definizione',
  },
  alsoCalled: {
    label: ['Altri nomi', 'Other names'],
    help: [
      'Altre parole per la stessa cosa: chi le cerca trova questa.',
      'Other words for the same: who looks for them finds this one.',
    ],
    entry: ['Altro nome', 'Other name'],
    the: 'gli altri nomi',
  },
  'alsoCalled.text': {
    label: ['Altro nome', 'Other name'],
    the: 'l’altro nome',
  },
  english: {
    label: ['Parola inglese', 'English word'],
    help: ['Se la gente la incontra.', 'When people meet it.'],
    the: 'la parola inglese',
  },
  notToConfuse: {
    label: ['Parole da non confondere', 'Words not to be confused with it'],
    help: [
      'Dove un testo usa una di queste, la scrivania non propone di spiegarla con questa voce.',
      'Where a text uses one of these, the desk does not propose to explain it by this entry.',
    ],
    entry: ['Parola simile', 'Similar word'],
    the: 'le parole da non confondere',
  },
  'notToConfuse.with': {
    label: ['Parola simile', 'Similar word'],
    the: 'la parola simile',
  },
  'notToConfuse.difference': {
    label: ['Differenza', 'Difference'],
    help: ['In una frase.', 'In one sentence.'],
    the: 'la differenza',
  },
  related: {
    label: ['Parole vicine', 'Related words'],
    help: ['Fino a otto.', 'Up to eight.'],
    the: 'le parole vicine',
  },
} as const satisfies Words;
