// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReadingScore } from '@portico/shared/reading-level';
import { missedSaid } from '../reading-level.ts';
import type { Said } from '../said.ts';

/** Around the fields of a document. */
export const panel = {
  returned: { it: 'Restituito: che cosa sistemare', en: 'Returned: what to mend' },
  returnedBy: (name: string, at: string): Said => ({ it: `${name}, ${at}`, en: `${name}, ${at}` }),
  withdrawn: {
    it: 'Questo contenuto non è più sul sito',
    en: 'This content is not on the site any more',
  },
  requirements: { it: 'Prima di inviare', en: 'Before submitting' },
  requirementsMet: { it: 'Non manca niente.', en: 'Nothing is missing.' },
  requirementsDone: {
    it: 'C’è tutto: puoi inviare in revisione.',
    en: 'Everything is there: you can submit for review.',
  },
  advice: {
    it: 'Puoi inviare anche così, ma guarda qui:',
    en: 'You can submit it as it is, but look here:',
  },
  mendHeadings: { it: 'Sistema i titoli', en: 'Put the headings in order' },
  links: { it: 'Collegamenti', en: 'Links' },
  trackedLinks: (count: number): Said => ({
    it: `${count === 1 ? 'Un collegamento dice' : `${count} collegamenti dicono`} ad altri da dove arriva chi legge, con codici come «utm_source» o «fbclid». La pagina è la stessa anche senza.`,
    en: `${count === 1 ? 'A link tells' : `${count} links tell`} others where a reader comes from, by codes such as “utm_source” or “fbclid”. The page is the same without them.`,
  }),
  mendLinks: { it: 'Togli i codici di tracciamento', en: 'Remove the tracking codes' },
  inLanguage: (language: string): Said => ({
    it: `Versione ${language}`,
    en: `${language} version`,
  }),
  level: { it: 'Leggibilità', en: 'Reading level' },
  levelFigure: (index: number, needed: number): Said => ({
    it: `${index} su 100. Per questi lettori serve ${needed}.`,
    en: `${index} of 100. These readers need ${needed}.`,
  }),
  levelWithoutAudience: (index: number): Said => ({
    it: `${index} su 100. Scegli i destinatari per sapere quanto serve.`,
    en: `${index} of 100. Choose the audiences to see what is needed.`,
  }),
  levelGood: { it: 'Si legge bene.', en: 'It reads well.' },
  levelBelow: (score: ReadingScore): Said => ({
    it: `Sotto il livello. ${missedSaid(score).it} Puoi inviarlo lo stesso: chi approva dovrà scrivere perché va bene così.`,
    en: `Below the level. ${missedSaid(score).en} You can submit it anyway: the reviewer must write why it is fine.`,
  }),
  sentenceGone: {
    it: 'Questa frase non è più nel testo.',
    en: 'This sentence is no longer in the text.',
  },
  levelHard: { it: 'Le frasi da semplificare', en: 'The sentences to simplify' },
  sentenceFacts: (index: number, words: number): Said => ({
    it: `leggibilità ${index}, ${words} parole`,
    en: `reading level ${index}, ${words} words`,
  }),
  sentenceTimes: (times: number): Said => ({
    it: times === 1 ? 'una volta' : `${times} volte`,
    en: times === 1 ? 'once' : `${times} times`,
  }),
  levelIndicative: {
    it: 'Il testo ha meno di 100 parole: la misura è solo indicativa.',
    en: 'The text has fewer than 100 words: the figure is only indicative.',
  },
  levelItalianOnly: {
    it: 'La leggibilità si misura solo sull’italiano.',
    en: 'Reading level is measured on Italian only.',
  },
  levelEmpty: {
    it: 'Scrivi qualche frase per vedere quanto si legge bene.',
    en: 'Write some sentences to see how well they read.',
  },
  levelHardest: { it: 'Le frasi più difficili', en: 'The hardest sentences' },
  levelHow: {
    it: 'Indice Gulpease: più è alto, più il testo è facile. Conta frasi brevi e parole corte.',
    en: 'Gulpease index: the higher, the easier. It counts short sentences and short words.',
  },
  previewLanguage: { it: 'Lingua dell’anteprima', en: 'Language of the preview' },
};

export const history = {
  title: { it: 'Storia', en: 'History' },
  empty: { it: 'Ancora nessun invio.', en: 'Never submitted yet.' },
  belowLevel: (score: ReadingScore): Said => ({
    it: `Sotto il livello. ${missedSaid(score).it}`,
    en: `Below the level. ${missedSaid(score).en}`,
  }),
  someone: { it: 'Qualcuno', en: 'Somebody' },
};

/** What was typed into a date field. */
export const dates = {
  unreadMoment: (typed: string): Said => ({
    it: `Non capisco «${typed}»: scrivi giorno e ora, per esempio 3/4/2025 14:30. Per ora resta quello che c’era.`,
    en: `“${typed}” is not clear: write day and hour, 3/4/2025 14:30 for example. What was there stays for now.`,
  }),
  unreadDay: (typed: string): Said => ({
    it: `Non capisco «${typed}»: scrivi un giorno, per esempio 3/4/2025. Per ora resta quello che c’era.`,
    en: `“${typed}” is not clear: write a day, 3/4/2025 for example. What was there stays for now.`,
  }),
  noDay: {
    it: 'Manca il giorno: scrivilo prima dell’ora, per esempio 3/4/2025 14:30.',
    en: 'The day is missing: write it before the hour, 3/4/2025 14:30 for example.',
  },
  noHour: {
    it: 'Manca l’ora: per ora è mezzanotte. Scrivila dopo il giorno, per esempio 3/4/2025 14:30.',
    en: 'The hour is missing: it is midnight for now. Write it after the day, 3/4/2025 14:30 for example.',
  },
};

/** The track of an event. */
export const track = {
  editionFirst: {
    it: 'Scegli prima l’edizione: qui compaiono i suoi percorsi.',
    en: 'Choose the edition first: its tracks appear here.',
  },
  choose: { it: 'Uno dei percorsi dell’edizione.', en: 'One of the tracks of the edition.' },
  none: { it: 'Questa edizione non ha percorsi.', en: 'This edition has no tracks.' },
  unread: {
    it: 'Non riesco a leggere i percorsi dell’edizione. Ricarica la pagina tra poco.',
    en: 'The tracks of the edition cannot be read. Reload the page in a moment.',
  },
  foreign: (key: string): Said => ({
    it: `«${key}»: questa edizione non lo ha`,
    en: `“${key}”: not a track of this edition`,
  }),
};
