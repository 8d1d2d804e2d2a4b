// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** A course. */
export const course = {
  level: {
    label: ['Livello', 'Level'],
    the: 'il livello',
    options: {
      base: ['Base', 'Base'],
      intermediate: ['Intermedio', 'Intermediate'],
      advanced: ['Avanzato', 'Advanced'],
    },
  },
  outcomes: {
    label: ['Alla fine sai …', 'At the end you can …'],
    help: [
      'Da tre a sei: «riconoscere un messaggio falso».',
      'Three to six: «recognise a false message».',
    ],
    missing: [
      'Scrivi almeno tre cose che alla fine si sanno fare.',
      'Write at least three things that one can do at the end.',
    ],
    entry: ['Risultato', 'Outcome'],
  },
  'outcomes.text': {
    label: ['Risultato', 'Outcome'],
    the: 'il risultato',
  },
  forWhom: {
    label: ['Per chi è', 'For whom it is'],
  },
  body: {
    label: ['Presentazione', 'Introduction'],
    the: 'la presentazione',
  },
  delivery: {
    label: ['Come si segue', 'How it is taken'],
  },
  'delivery.kind': {
    label: ['Dove si segue', 'Where it is taken'],
    options: {
      here: ['Qui, lezione per lezione', 'Here, lesson by lesson'],
      elsewhere: ['Su un altro sito', 'On another site'],
    },
  },
  'delivery.lessons': {
    label: ['Lezioni', 'Lessons'],
    help: [
      'Nell’ordine in cui si leggono: trascinale per cambiarlo.',
      'In the order in which they are read: drag them to change it.',
    ],
    missing: [
      'Il corso non ha ancora lezioni: aggiungine almeno una.',
      'The course has no lessons yet: add one at least.',
    ],
    the: 'le lezioni',
  },
  'delivery.url': {
    label: ['Indirizzo del corso', 'Address of the course'],
    the: 'l’indirizzo del corso',
  },
  'delivery.minutes': {
    label: ['Durata in minuti', 'Length in minutes'],
    the: 'la durata in minuti',
  },
  'delivery.languages': {
    label: ['Lingue del corso', 'Languages of the course'],
    the: 'le lingue del corso',
  },
  'delivery.demands': {
    label: ['Che cosa chiede', 'What it asks for'],
    help: ['Chi legge lo sa prima di andarci.', 'Readers know before they go there.'],
    options: {
      registration: ['Bisogna registrarsi', 'One must register'],
      data: ['Chiede dati personali', 'It asks for personal data'],
      payment: ['Si paga', 'It costs money'],
    },
  },
  prerequisites: {
    label: ['Corsi da seguire prima', 'Courses to take first'],
    the: 'i corsi da seguire prima',
  },
  free: {
    label: ['Gratuito', 'Free'],
  },
  cost: {
    label: ['Costo', 'Cost'],
    help: [
      'A parole: il prezzo, o un’offerta libera. Lascia vuoto se non si paga nulla.',
      'In words: the price, or what one may give. Leave empty when nobody pays.',
    ],
    the: 'il costo',
  },
  conditions: {
    label: ['Condizioni', 'Conditions'],
    help: [
      'Iscrizione, attestato, licenza: che cosa bisogna sapere prima.',
      'Registration, certificate, licence: what one must know before.',
    ],
    the: 'le condizioni',
  },
  providers: {
    label: ['Chi insegna', 'Providers'],
    help: ['Il primo risponde del testo.', 'The first answers for the text.'],
    missing: [
      'Scegli almeno un’organizzazione che insegna.',
      'Choose at least one organisation that teaches.',
    ],
    the: 'chi insegna',
  },
} as const satisfies Words;
