// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAX_NOTE } from '@portico/shared/contract/change-note';
import { type DocumentType, TYPES } from '@portico/shared/contract/types';
import type { ReadingScore } from '@portico/shared/reading-level';
import { missedSaid } from '../i18n/reading-level.ts';
import type { Said } from '../i18n/said.ts';
import { languageNames, STATE_WORDS, theLanguage, VERB_WORDS } from '../i18n/vocabulary.ts';
import type { Verb } from '../access/rights.ts';
import type { State } from '../records/states.ts';
import { stillUsed } from './still-used.ts';

const infinitive = (verb: Verb): Said => VERB_WORDS[verb].infinitive;
/** Verbs whose infinitive has an object already: «ritirare l’invio». */
const WITH_OBJECT: readonly Verb[] = [
  'recall',
  'schedule',
  'answer',
  'resolve',
  'reopen',
  'restore',
  'confirm',
  'undo',
];
/** The infinitive with its object. */
const withObject = (verb: Verb, object: string, ofObject: string): string =>
  `${infinitive(verb).it} ${WITH_OBJECT.includes(verb) ? ofObject : object}`;

const predicate = (state: State): Said => STATE_WORDS[state].predicate;
const { button: submitButton } = VERB_WORDS.submit;
const { button: moveButton } = VERB_WORDS.move;
const { button: withdrawButton } = VERB_WORDS.withdraw;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Refusals of verbs and saves, for the person. Their codes and statuses are in `records/verb-error.ts`. */
export const WORKFLOW_MESSAGES = {
  notLoggedIn: { it: 'Accedi per continuare.', en: 'Log in to continue.' },
  notFound: {
    it: 'Questo contenuto non esiste, o non è tuo.',
    en: 'This content does not exist, or is not yours.',
  },
  role: (verb: Verb): Said => ({
    it: `Il tuo ruolo non permette di ${withObject(verb, 'questo contenuto', 'di questo contenuto')}.`,
    en: `Your role does not allow you to ${infinitive(verb).en} this content.`,
  }),
  scope: (verb: Verb): Said => ({
    it: `Puoi ${withObject(verb, 'solo i tuoi contenuti', 'solo dei tuoi contenuti')}.`,
    en: `You can ${infinitive(verb).en} only your own content.`,
  }),
  ownWork: (verb: Verb): Said =>
    verb === 'schedule'
      ? {
          it: 'Hai scritto una parte di questo testo, che è approvato: il suo momento lo cambia un’altra persona.',
          en: 'You wrote a part of this text, which is approved: somebody else changes its moment.',
        }
      : {
          it: 'Hai scritto una parte di questo testo: lo approva un’altra persona.',
          en: 'You wrote a part of this text: somebody else approves it.',
        },
  /** The end of what is online, of which the person wrote a part; a correction of it may wait. */
  ownEnd: (correctionWaits: boolean): Said => ({
    it: `Hai scritto una parte del testo che è online: quando esce dal sito lo decide un’altra persona.${correctionWaits ? ' Quando va online la correzione lo puoi cambiare: lascia la fine come era.' : ''}`,
    en: `You wrote a part of the text that is online: somebody else decides when it goes.${correctionWaits ? ' You can change when the correction comes online: leave the end as it was.' : ''}`,
  }),
  state: (state: State, verb: Verb): Said => ({
    it: `Il contenuto ${predicate(state).it}: ora non si può ${infinitive(verb).it}.`,
    en: `The content ${predicate(state).en}: you cannot ${infinitive(verb).en} it now.`,
  }),
  namedTwice: {
    it: 'Lo stesso contenuto compare due volte nella richiesta.',
    en: 'The same content is in the request twice.',
  },
  ofDocument: (title: string, said: Said): Said => ({
    it: `«${title}»: ${lowerFirst(said.it)}`,
    en: `“${title}”: ${lowerFirst(said.en)}`,
  }),

  listsNoParts: (type: DocumentType): Said =>
    type === 'course'
      ? {
          it: 'Questo corso si segue su un altro sito: scegli «Qui, lezione per lezione», poi aggiungi le lezioni.',
          en: 'This course is taken on another site: choose “Here, lesson by lesson”, then add the lessons.',
        }
      : {
          it: 'A questo contenuto non si aggiunge niente.',
          en: 'Nothing is added to this content.',
        },
  hasPart: (part: DocumentType): Said => {
    const { it, en } = TYPES[part].words;
    return {
      it: `C’è già: ${it.one}. Aprilo, oppure toglilo e salva, poi aggiungine un altro.`,
      en: `It has one already: ${en.one}. Open it, or remove it and save, then add another one.`,
    };
  },

  savedMeanwhile: (name: string | undefined): Said => ({
    it: `${name ?? 'Un’altra persona'} ha salvato questo testo dopo che lo hai aperto: il tuo non è stato salvato, per non cancellare il suo. Copia quello che hai scritto, ricarica la pagina e aggiungilo.`,
    en: `${name ?? 'Somebody else'} saved this text after you opened it: yours was not saved, so that theirs is not lost. Copy what you wrote, reload the page and add it.`,
  }),

  changedMeanwhile: (name: string | undefined): Said => ({
    it: `${name || 'Un’altra persona'} ha cambiato lo stesso punto dopo che lo hai aperto.`,
    en: `${name || 'Somebody else'} changed the same place after you opened it.`,
  }),

  notAFormSave: {
    it: 'Il salvataggio non dice da quale modulo viene o che cosa cambia: ricarica la pagina.',
    en: 'The save does not say which form it comes from or what it changes: reload the page.',
  },

  missingToSend: (things: number): Said =>
    things === 1
      ? {
          it: 'Manca ancora una cosa prima dell’invio.',
          en: 'One thing is still missing before you can submit.',
        }
      : {
          it: `Mancano ancora ${things} cose prima dell’invio.`,
          en: `${things} things are still missing before you can submit.`,
        },
  missing: (things: number): Said =>
    things === 1
      ? { it: 'Manca ancora una cosa.', en: 'One thing is still missing.' }
      : { it: `Mancano ancora ${things} cose.`, en: `${things} things are still missing.` },
  nothingToSend: {
    it: 'Il testo è uguale a quello online: non c’è nulla da inviare.',
    en: 'The text is the same as online: there is nothing to submit.',
  },
  sameAsReturned: {
    it: 'Il testo è uguale a quello che è stato restituito: prima sistema quello che chiede il motivo.',
    en: 'The text is the same as the one that was returned: first mend what the reason asks for.',
  },
  sameAsOnline: { it: 'Il testo è uguale a quello online.', en: 'The text is the same as online.' },
  alreadyPending: { it: 'Questo testo è già in revisione.', en: 'This text is in review already.' },
  nothingPending: {
    it: 'Non c’è nulla in attesa di approvazione.',
    en: 'Nothing is waiting for approval.',
  },

  italianStays: {
    it: `L’italiano non si può togliere: ogni contenuto ce l’ha. Per togliere tutta la pagina c’è «${withdrawButton.it}».`,
    en: `Italian cannot be withdrawn: every content has it. For the whole page there is “${withdrawButton.en}”.`,
  },
  noSuchLanguage: {
    it: 'La richiesta non dice in quale lingua si traduce: «it» o «en».',
    en: 'The request does not say into which language it is translated: “it” or “en”.',
  },
  languageNotOnline: (language: string): Said => ({
    it: `${upperFirst(theLanguage(language).it)} non è online.`,
    en: `${theLanguage(language).en} is not online.`,
  }),
  noteNeeded: (languages: readonly string[]): Said => ({
    it: `Questo testo è già online. Scrivi a chi lo legge che cosa è cambiato (${languageNames(languages).it}), o scegli «Piccola correzione».`,
    en: `This text is online already. Tell its readers what has changed (${languageNames(languages).en}), or choose “Small correction”.`,
  }),
  noteTooLong: (language: string, length: number): Said => ({
    it: `«Che cosa è cambiato» (${languageNames([language]).it}) ha ${length} caratteri: al massimo ${MAX_NOTE}.`,
    en: `“What has changed” (${languageNames([language]).en}) has ${length} characters: at most ${MAX_NOTE}.`,
  }),
  noteTooManySentences: (language: string): Said => ({
    it: `«Che cosa è cambiato» (${languageNames([language]).it}) ha più di tre frasi: bastano una, due o tre.`,
    en: `“What has changed” (${languageNames([language]).en}) has more than three sentences: one, two or three are enough.`,
  }),
  smallCorrection: { it: 'Piccola correzione.', en: 'Small correction.' },
  /** In the history. */
  noted: ({ it, en }: { readonly it?: string; readonly en?: string }): Said => {
    const note = [it, en].filter(Boolean).join(' / ');
    return { it: `Che cosa è cambiato: ${note}`, en: `What has changed: ${note}` };
  },
  sentAndTakenOff: (language: string): Said => ({
    it: `${upperFirst(theLanguage(language).it)} si può inviare o togliere dal sito, non tutte e due le cose insieme.`,
    en: `${theLanguage(language).en} can be submitted or withdrawn, not both at once.`,
  }),

  originalChanged: {
    it: 'Intanto l’originale è cambiato: rileggilo, poi conferma di nuovo.',
    en: 'The original was changed meanwhile: read it again, then confirm again.',
  },
  stale: {
    it: 'Nel frattempo il testo è stato inviato di nuovo: leggi la nuova versione, poi decidi.',
    en: 'The text was submitted again in the meantime: read the new version, then decide.',
  },
  noSuchPoint: (points: number): Said => ({
    it: `Il motivo non ha questo punto: ne ha ${points}, contati da 0.`,
    en: `The reason has no such point: it has ${points}, counted from 0.`,
  }),
  incomplete: {
    it: 'Il testo inviato non è più completo: va inviato di nuovo.',
    en: 'The submitted text is no longer complete: it has to be submitted again.',
  },
  referencesMissing: {
    it: 'Manca online qualcosa a cui questo testo rimanda.',
    en: 'Something that this text refers to is not online.',
  },
  noWayBack: {
    it: 'Qualche lezione resterebbe online senza il suo corso, o qualche verifica senza la sua lezione.',
    en: 'Some lesson would be online without its course, or some check without its lesson.',
  },
  belowReadingLevel: (score: ReadingScore): Said => ({
    it: `${missedSaid(score).it} Per approvare lo stesso scrivi il motivo: resta nella storia del contenuto.`,
    en: `${missedSaid(score).en} To approve it anyway, write the reason: it stays in the history of the content.`,
  }),

  openRemarks: (open: number): Said =>
    open === 1
      ? {
          it: 'C’è un’annotazione aperta: segnala come fatta, poi approva.',
          en: 'One remark is open: mark it as done, then approve.',
        }
      : {
          it: `Ci sono ${open} annotazioni aperte: segnale come fatte, poi approva.`,
          en: `${open} remarks are open: mark them as done, then approve.`,
        },
  whatRemark: { it: 'Scrivi l’annotazione.', en: 'Write the remark.' },
  whatAnswer: { it: 'Scrivi la risposta.', en: 'Write the answer.' },
  quoteNotFound: {
    it: 'Le parole citate non sono nel testo inviato: selezionale di nuovo.',
    en: 'The quoted words are not in the submitted text: select them again.',
  },
  noSuchRemark: {
    it: 'Questa annotazione non esiste più.',
    en: 'This remark does not exist any more.',
  },
  remarkDone: {
    it: 'L’annotazione è già segnata come fatta.',
    en: 'The remark is marked as done already.',
  },
  remarkOpen: { it: 'L’annotazione è già aperta.', en: 'The remark is open already.' },
  tooManyTerms: (most: number): Said => ({
    it: `In questo testo non si propongono più ${most} parole, e di più non se ne possono togliere: prima falle proporre di nuovo.`,
    en: `For this text ${most} words are proposed no more, and no others can be removed: have them proposed again first.`,
  }),
  tooManyRemarks: (most: number): Said => ({
    it: `Il testo ha già ${most} annotazioni aperte: chiudine qualcuna, o restituisci il testo.`,
    en: `The text has ${most} open remarks already: close some, or return the text.`,
  }),
  tooManyAnswers: (most: number): Said => ({
    it: `L’annotazione ha già ${most} risposte: scrivine una nuova.`,
    en: `The remark has ${most} answers already: write a new one.`,
  }),
  remarkTooLong: (length: number, most: number): Said => ({
    it: `Il testo ha ${length} caratteri: al massimo ${most}.`,
    en: `The text has ${length} characters: at most ${most}.`,
  }),

  noSuchVersion: {
    it: 'Questa versione non c’è più.',
    en: 'This version is not there any more.',
  },

  whyReturn: {
    it: 'Scrivi che cosa va cambiato: lo legge chi ha scritto.',
    en: 'Write what has to change: those who wrote the text read it.',
  },
  whatWasChecked: {
    it: 'Scrivi che cosa hai guardato: resta nella storia, perché nessun altro approva.',
    en: 'Write what you looked at: it stays in the history, because nobody else approves.',
  },
  changedSince: {
    it: `La copia di lavoro è diversa da quello che è online: «${VERB_WORDS.verify.button.it}» vale solo per un testo uguale. Salva, poi usa «${VERB_WORDS.submit.button.it}».`,
    en: `The working copy differs from what is online: “${VERB_WORDS.verify.button.en}” is for the same text only. Save, then use “${VERB_WORDS.submit.button.en}”.`,
  },
  checkedToday: {
    it: 'Questo contenuto è già segnato come ricontrollato oggi.',
    en: 'This content is marked as checked today already.',
  },
  whyWithdraw: {
    it: 'Scrivi il motivo: lo legge chi cerca la pagina.',
    en: 'Write the reason: those who look for the page read it.',
  },
  reasonTooLong: (length: number, most: number): Said => ({
    it: `Il motivo ha ${length} caratteri: al massimo ${most}.`,
    en: `The reason has ${length} characters: at most ${most}.`,
  }),
  notOnline: { it: 'Questo contenuto non è online.', en: 'This content is not online.' },
  stillUsed,
  /** Texts with a moment refer to one that will not be online by then. */
  awaited: (many: number): Said => ({
    it: `${many === 1 ? 'Un contenuto approvato per più tardi rimanda' : `${many} contenuti approvati per più tardi rimandano`} a questo, che a quell’ora non sarà online: il collegamento sarà testo semplice. Per farlo comunque, premi di nuovo.`,
    en: `${many === 1 ? 'One content that is approved for later refers' : `${many} contents that are approved for later refer`} to this one, which will not be online by then: the link will be plain text. To do it anyway, press again.`,
  }),

  ownerless: {
    it: 'Questo contenuto non è di un’organizzazione.',
    en: 'This content does not belong to an organisation.',
  },
  noSuchOrganisation: {
    it: 'Questa organizzazione non esiste.',
    en: 'This organisation does not exist.',
  },
  onlyOwnOrganisation: {
    it: 'Puoi creare contenuti solo per la tua organizzazione.',
    en: 'You can create content for your own organisation only.',
  },
  onlyOwnEditions: {
    it: 'Scegli una delle edizioni che organizzi.',
    en: 'Choose one of the editions that you organise.',
  },
  onlyMove: {
    it: `L’organizzazione di un contenuto si cambia solo con «${moveButton.it}», che è dell’amministratore.`,
    en: `The organisation of a content changes only by “${moveButton.en}”, which administrators have.`,
  },
  publicationIsAVerb: {
    it: `Un contenuto va online solo quando un revisore lo approva: usa «${submitButton.it}».`,
    en: `A content goes online only when a reviewer approves it: use “${submitButton.en}”.`,
  },
  switchedOff: (what: Said): Said => ({
    it: `${what.it} non è possibile in questo sistema.`,
    en: `${what.en} is not possible in this system.`,
  }),
} as const;

/** Operations of Payload that are switched off, as they begin a sentence. */
export const SWITCHED_OFF = {
  duplicate: { it: 'Duplicare', en: 'Duplicating' },
  bulkUpdate: { it: 'Cambiare molti contenuti insieme', en: 'Changing many contents at once' },
  bulkDelete: { it: 'Eliminare molti contenuti insieme', en: 'Deleting many contents at once' },
  restore: { it: 'Ripristinare una versione', en: 'Restoring a version' },
} as const satisfies Record<string, Said>;
