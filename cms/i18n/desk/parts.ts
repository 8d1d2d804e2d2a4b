// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReadingScore } from '@portico/shared/reading-level';
import { missedSaid } from '../reading-level.ts';
import type { Said } from '../said.ts';

/** What belongs together: a course with its lessons, a lesson with its check. */
export const parts = {
  addLesson: { it: 'Aggiungi lezione', en: 'Add a lesson' },
  addCheck: { it: 'Aggiungi una verifica', en: 'Add a check' },
  adding: { it: 'La preparo…', en: 'Preparing it…' },
  /** After «Aggiungi», while the form could not be saved. */
  unsaved: {
    it: 'Prima di uscire da qui va salvato quello che hai scritto, e non ci riesco. Guarda il messaggio in alto.',
    en: 'What you wrote must be saved before you leave, and it cannot be. See the message at the top.',
  },
  existingLesson: {
    it: 'Scegli una lezione che c’è già',
    en: 'Choose a lesson that is there already',
  },
  noLessons: {
    it: 'Ancora nessuna lezione. «Aggiungi lezione» ne apre una nuova, per gli stessi destinatari; da lì torni qui con un clic.',
    en: 'No lessons yet. “Add a lesson” opens a new one, for the same audiences; from there you come back here with a click.',
  },
  drag: (title: string): Said => ({ it: `Trascina «${title}»`, en: `Drag “${title}”` }),
  up: (title: string): Said => ({ it: `Sposta prima «${title}»`, en: `Move “${title}” up` }),
  down: (title: string): Said => ({ it: `Sposta dopo «${title}»`, en: `Move “${title}” down` }),
  takeOut: { it: 'Togli dal corso', en: 'Take out' },
  takeOutOf: (title: string): Said => ({
    it: `Togli dal corso «${title}»`,
    en: `Take “${title}” out of the course`,
  }),
  moved: (title: string, number: number, of: number): Said => ({
    it: `«${title}» ora è la lezione ${number} di ${of}.`,
    en: `“${title}” is now lesson ${number} of ${of}.`,
  }),
  place: (number: number, of: number): Said => ({
    it: `Al numero ${number} di ${of}`,
    en: `Number ${number} of ${of}`,
  }),
  takenOut: (title: string): Said => ({
    it: `«${title}» non è più nel corso. La lezione c’è ancora: la ritrovi tra le lezioni.`,
    en: `“${title}” is not in the course any more. The lesson is still there, among the lessons.`,
  }),
  named: { it: 'Appena scelta', en: 'Just chosen' },
  complete: { it: 'Non manca niente', en: 'Nothing is missing' },
  missing: (count: number): Said => ({
    it: count === 1 ? 'Manca una cosa:' : `Mancano ${count} cose:`,
    en: count === 1 ? 'One thing is missing:' : `${count} things are missing:`,
  }),
  level: (score: ReadingScore): Said => ({
    it: `Si legge con fatica. ${missedSaid(score).it}`,
    en: `It is hard to read. ${missedSaid(score).en}`,
  }),
  check: { it: 'Verifica', en: 'Check' },
  openCheck: { it: 'Apri la verifica', en: 'Open the check' },
  lessonOf: (number: number, of: number): Said => ({
    it: `Lezione ${number} di ${of} del corso`,
    en: `Lesson ${number} of ${of} of the course`,
  }),
  checkOf: { it: 'Verifica della lezione', en: 'Check of the lesson' },
  severalCourses: {
    it: 'Più corsi elencano questa lezione: chi legge vede il posto che ha nel primo.',
    en: 'Several courses list this lesson: readers see its place in the first.',
  },
  noCourse: {
    it: 'Questa lezione non sta ancora in nessun corso. Apri il corso e premi «Scegli una lezione che c’è già», oppure comincia dal corso con «Aggiungi lezione».',
    en: 'This lesson is not in a course yet. Open the course and press “Choose a lesson that is there already”, or begin at the course with “Add a lesson”.',
  },
  courses: { it: 'Vai ai corsi', en: 'Go to the courses' },
  noLesson: {
    it: 'Questa verifica non chiude ancora nessuna lezione. Apri la lezione e sceglila nel campo «Verifica».',
    en: 'This check does not close a lesson yet. Open the lesson and choose it in the field “Check”.',
  },
  lessons: { it: 'Vai alle lezioni', en: 'Go to the lessons' },
};

/** Words that a text uses and does not explain. */
export const terms = {
  title: { it: 'Parole da spiegare', en: 'Words to explain' },
  advice: {
    it: 'Nel glossario ci sono parole che il testo usa senza spiegarle. «Spiega» mette il collegamento dove la parola compare la prima volta: chi legge la tocca e vede che cosa vuol dire. «Qui no» la toglie da questo elenco, se qui vuol dire altro.',
    en: 'The glossary has words that the text uses and does not explain. “Explain” puts the link where the word stands first: readers tap it and see what it means. “Not here” takes it off this list, where it means something else.',
  },
  explain: { it: 'Spiega', en: 'Explain' },
  explainWord: (word: string): Said => ({ it: `Spiega «${word}»`, en: `Explain “${word}”` }),
  aside: { it: 'Qui no', en: 'Not here' },
  asideWord: (word: string): Said => ({
    it: `Qui no: in questo testo «${word}» vuol dire altro, non proporla più`,
    en: `Not here: in this text “${word}” means something else, propose it no more`,
  }),
  putAside: (word: string): Said => ({
    it: `«${word}» non si propone più in questo testo.`,
    en: `“${word}” is proposed for this text no more.`,
  }),
  again: (count: number): Said => ({
    it:
      count === 1
        ? 'Proponi di nuovo a tutti la parola tolta da questo testo'
        : `Proponi di nuovo a tutti le ${count} parole tolte da questo testo`,
    en:
      count === 1
        ? 'Propose the word removed from this text to everybody again'
        : `Propose the ${count} words removed from this text to everybody again`,
  }),
  allAgain: {
    it: 'Le parole tolte si propongono di nuovo, a tutti quelli che scrivono il testo.',
    en: 'The removed words are proposed again, to everybody who writes the text.',
  },
  write: {
    it: 'Manca una parola? Scrivila nel glossario',
    en: 'Is a word missing? Write it into the glossary',
  },
  explained: (word: string): Said => ({
    it: `«${word}» ora è spiegata.`,
    en: `“${word}” is explained now.`,
  }),
};
