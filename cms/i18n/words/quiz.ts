// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from './words.ts';

/** Questions with reasons. */
export const quiz = {
  use: {
    label: ['A che cosa serve', 'What it is for'],
    options: {
      check: ['Verifica di una lezione', 'Check of a lesson'],
      level: ['Test di livello', 'Level test'],
      spot: ['Riconosci la trappola', 'Spot the scam'],
    },
  },
  questions: {
    label: ['Domande', 'Questions'],
    help: ['Nell’ordine in cui si leggono.', 'In the order in which they are read.'],
    missing: ['Scrivi almeno una domanda.', 'Write at least one question.'],
    entry: ['Domanda', 'Question'],
    the: 'le domande',
  },
  'questions.kind': {
    bare: true,
    label: ['Come si risponde', 'How to answer'],
    the: 'come si risponde',
    options: {
      one: ['Una sola risposta giusta', 'One right answer'],
      several: ['Più risposte giuste', 'Several right answers'],
      trap: ['È vero o è una trappola?', 'True or a trap?'],
      order: ['Mettere in ordine', 'Put in order'],
    },
  },
  'questions.text': {
    bare: true,
    label: ['Domanda', 'Question'],
    the: 'la domanda',
  },
  'questions.message': {
    label: ['Messaggio da guardare', 'Message to look at'],
    the: 'il messaggio da guardare',
  },
  'questions.message.channel': {
    label: ['Come arriva', 'How it comes'],
    options: {
      sms: ['SMS', 'SMS'],
      email: ['E-mail', 'E-mail'],
      chat: ['Chat', 'Chat'],
      call: ['Telefonata', 'Call'],
    },
  },
  'questions.message.from': {
    label: ['Da chi dice di venire', 'Who it says it is from'],
  },
  'questions.message.subject': {
    label: ['Oggetto dell’e-mail', 'Subject of the e-mail'],
    the: 'l’oggetto dell’e-mail',
  },
  'questions.message.text': {
    bare: true,
    label: ['Parole del messaggio', 'Words of the message'],
    help: [
      'Inventato: gli indirizzi finiscono con .example.',
      'Invented: addresses end in .example.',
    ],
    the: 'le parole del messaggio',
  },
  'questions.message.signs': {
    label: ['Segnali', 'Signs'],
    help: [
      'Parole del messaggio che lo tradiscono, copiate come sono.',
      'Words of the message that give it away, copied as they are.',
    ],
    entry: ['Segnale', 'Sign'],
    the: 'i segnali',
  },
  'questions.message.signs.words': {
    bare: true,
    label: ['Parole del segnale', 'Words of the sign'],
    the: 'le parole del segnale',
  },
  'questions.message.signs.why': {
    bare: true,
    label: ['Che cosa rivelano', 'What they give away'],
  },
  'questions.picture': {
    label: ['Immagine', 'Picture'],
    help: ['Compare sopra le risposte.', 'Shown above the answers.'],
    the: 'l’immagine',
  },
  'questions.answers': {
    label: ['Risposte', 'Answers'],
    help: [
      'Da due a otto. Da mettere in ordine: scrivile nell’ordine giusto, il sito le mescola. Senza script si leggono mescolate, e sotto «Risposte e perché» c’è l’ordine giusto.',
      'Two to eight. To put in order: write them in the right order, the site shuffles them. Without script they are read shuffled, and “Answers and why” has the right order.',
    ],
    entry: ['Risposta', 'Answer'],
    the: 'le risposte',
  },
  'questions.answers.text': {
    bare: true,
    label: ['Risposta', 'Answer'],
    the: 'la risposta',
  },
  'questions.answers.right': {
    bare: true,
    label: ['È giusta', 'Is right'],
    shown: { on: ['✓ Giusta', '✓ Right'], off: ['✗ Non giusta', '✗ Not right'] },
    turned: {
      on: ['Questa risposta ora è giusta.', 'This answer is right now.'],
      off: ['Questa risposta non è più giusta.', 'This answer is not right any more.'],
    },
  },
  'questions.answers.reason': {
    bare: true,
    label: ['Perché', 'Why'],
    help: [
      'Perché è giusta, o perché no: si legge dopo aver risposto. «Giusto» o «Non è giusto» lo scrive già la pagina.',
      'Why it is right, or why not: read after answering. The page itself already writes “Right” or “Not right”.',
    ],
    the: 'il perché',
  },
  'questions.topic': {
    label: ['Argomento della domanda', 'Topic of the question'],
    help: [
      'Sotto questo argomento la conta il test di livello.',
      'The level test counts it under this topic.',
    ],
    the: 'l’argomento della domanda',
  },
  'questions.weights': {
    label: ['Peso nel test di livello', 'Weight in the level test'],
    help: [
      'Da 0 a 3: quanto una risposta giusta dice di ogni livello.',
      '0 to 3: how much a right answer says about each level.',
    ],
    the: 'il peso nel test di livello',
  },
  'questions.weights.base': {
    label: ['Peso per il livello base', 'Weight for the base level'],
    the: 'il peso per il livello base',
  },
  'questions.weights.intermediate': {
    label: ['Peso per il livello intermedio', 'Weight for the intermediate level'],
    the: 'il peso per il livello intermedio',
  },
  'questions.weights.advanced': {
    label: ['Peso per il livello avanzato', 'Weight for the advanced level'],
    the: 'il peso per il livello avanzato',
  },
} as const satisfies Words;
