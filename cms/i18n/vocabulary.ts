// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from './said.ts';

/**
 * The words of the CMS for its verbs and states: buttons, refusals, histories and mails take them from here, so that
 * one thing has one name. The keys are those of `access/rights.ts` and `records/states.ts`; what the types are called
 * stands in the table of types, `TYPES[type].words`.
 */

interface VerbWords {
  /** After «puoi» or “you can”. */
  readonly infinitive: Said;
  /** On its button, and where a sentence names the button. */
  readonly button: Said;
  /** After the name of a person, before the title: «ha approvato». */
  readonly past: Said;
  /** Of the document: «Approvato». */
  readonly done: Said;
}

/** Verbs of the workflow with all their forms; of the others only what a refusal needs. */
export const VERB_WORDS = {
  create: { infinitive: { it: 'creare', en: 'create' } },
  read: { infinitive: { it: 'leggere', en: 'read' } },
  preview: { infinitive: { it: 'vedere in anteprima', en: 'preview' } },
  update: { infinitive: { it: 'modificare', en: 'change' } },
  delete: { infinitive: { it: 'eliminare', en: 'delete' } },
  replacePicture: { infinitive: { it: 'sostituire l’immagine', en: 'replace the picture' } },
  submit: {
    infinitive: { it: 'inviare in revisione', en: 'submit for review' },
    button: { it: 'Invia in revisione', en: 'Submit for review' },
    past: { it: 'ha inviato in revisione', en: 'submitted' },
    done: { it: 'Inviato in revisione', en: 'Submitted for review' },
  },
  recall: {
    infinitive: { it: 'ritirare l’invio', en: 'recall' },
    button: { it: 'Ritira l’invio', en: 'Recall' },
    past: { it: 'ha ritirato l’invio', en: 'recalled' },
    done: { it: 'Invio ritirato', en: 'Recalled' },
  },
  approve: {
    infinitive: { it: 'approvare', en: 'approve' },
    button: { it: 'Approva', en: 'Approve' },
    past: { it: 'ha approvato', en: 'approved' },
    done: { it: 'Approvato', en: 'Approved' },
  },
  return: {
    infinitive: { it: 'restituire', en: 'return' },
    button: { it: 'Restituisci', en: 'Return' },
    past: { it: 'ha restituito', en: 'returned' },
    done: { it: 'Restituito', en: 'Returned' },
  },
  withdraw: {
    infinitive: { it: 'togliere dal sito', en: 'withdraw' },
    button: { it: 'Togli dal sito', en: 'Withdraw' },
    past: { it: 'ha tolto dal sito', en: 'withdrew' },
    done: { it: 'Tolto dal sito', en: 'Withdrawn' },
  },
  schedule: {
    infinitive: { it: 'scegliere il momento', en: 'schedule' },
    button: { it: 'Scegli il momento', en: 'Choose the moment' },
    past: { it: 'ha scelto il momento', en: 'chose the moment' },
    done: { it: 'Momento scelto', en: 'Moment chosen' },
  },
  /** What happens by itself has the name of who approved it. */
  publish: {
    infinitive: { it: 'mettere online', en: 'publish' },
    button: { it: 'Metti online', en: 'Publish' },
    past: { it: 'ha messo online, al momento approvato', en: 'put online, at the approved moment' },
    done: { it: 'Online', en: 'Online' },
  },
  lapse: {
    infinitive: { it: 'approvare', en: 'approve' },
    button: { it: 'Approva', en: 'Approve' },
    past: { it: 'non approva più', en: 'does not approve any more' },
    done: { it: 'Approvazione decaduta', en: 'Approval lapsed' },
  },
  verify: {
    infinitive: { it: 'ricontrollare', en: 'check again' },
    button: { it: 'Ho ricontrollato: è ancora vero', en: 'I have checked it: it is still true' },
    past: { it: 'ha ricontrollato: è ancora vero', en: 'checked it: it is still true' },
    done: { it: 'Ricontrollato', en: 'Checked again' },
  },
  move: {
    infinitive: { it: 'spostare', en: 'move' },
    button: { it: 'Sposta', en: 'Move' },
    past: { it: 'ha spostato', en: 'moved' },
    done: { it: 'Spostato', en: 'Moved' },
  },
  remark: {
    infinitive: { it: 'annotare', en: 'remark on' },
    button: { it: 'Annota', en: 'Remark' },
    past: { it: 'ha annotato', en: 'remarked' },
    done: { it: 'Annotato', en: 'Remarked' },
  },
  answer: {
    infinitive: { it: 'rispondere a un’annotazione', en: 'answer a remark on' },
    button: { it: 'Rispondi', en: 'Answer' },
    past: { it: 'ha risposto a un’annotazione', en: 'answered a remark' },
    done: { it: 'Risposta inviata', en: 'Answered' },
  },
  resolve: {
    infinitive: { it: 'chiudere un’annotazione', en: 'close a remark on' },
    button: { it: 'Fatto', en: 'Done' },
    past: { it: 'ha segnato come fatta un’annotazione', en: 'marked a remark as done' },
    done: { it: 'Segnata come fatta', en: 'Marked as done' },
  },
  reopen: {
    infinitive: { it: 'riaprire un’annotazione', en: 'open again a remark on' },
    button: { it: 'Riapri', en: 'Open again' },
    past: { it: 'ha riaperto un’annotazione', en: 'opened a remark again' },
    done: { it: 'Riaperta', en: 'Opened again' },
  },
  consult: {
    infinitive: { it: 'chiedere un parere su', en: 'ask for an opinion on' },
    button: { it: 'Chiedi un parere', en: 'Ask for an opinion' },
    past: { it: 'ha chiesto un parere esterno', en: 'asked for an outside opinion' },
    done: { it: 'Parere chiesto', en: 'Opinion asked for' },
  },
  advise: {
    infinitive: { it: 'dare un parere su', en: 'give an opinion on' },
    button: { it: 'Invia il parere', en: 'Send the opinion' },
    past: { it: 'ha dato il suo parere', en: 'gave an opinion' },
    done: { it: 'Parere arrivato', en: 'Opinion given' },
  },
  revoke: {
    infinitive: { it: 'revocare il collegamento', en: 'revoke the link' },
    button: { it: 'Revoca il collegamento', en: 'Revoke the link' },
    past: { it: 'ha revocato un collegamento', en: 'revoked a link' },
    done: { it: 'Collegamento revocato', en: 'Link revoked' },
  },
  restore: {
    infinitive: { it: 'riportare una versione', en: 'bring back a version of' },
    button: { it: 'Riporta come copia di lavoro', en: 'Bring back as working copy' },
    past: { it: 'ha riportato una versione precedente', en: 'brought back a former version' },
    done: { it: 'Versione riportata', en: 'Version brought back' },
  },
  /** Of an event that is online: to move or cancel it there at once. */
  announce: {
    infinitive: { it: 'cambiare subito', en: 'change at once' },
    button: { it: 'Cambia subito', en: 'Change at once' },
    past: { it: 'ha cambiato subito, online', en: 'changed at once, online' },
    done: { it: 'Cambiato subito', en: 'Changed at once' },
  },
  confirm: {
    infinitive: { it: 'confermare il cambio', en: 'confirm the change of' },
    button: { it: 'Conferma', en: 'Confirm' },
    past: { it: 'ha confermato il cambio', en: 'confirmed the change' },
    done: { it: 'Cambio confermato', en: 'Change confirmed' },
  },
  undo: {
    infinitive: { it: 'annullare il cambio', en: 'undo the change of' },
    button: { it: 'Annulla il cambio', en: 'Undo the change' },
    past: { it: 'ha annullato il cambio', en: 'undid the change' },
    done: { it: 'Cambio annullato', en: 'Change undone' },
  },
} as const satisfies Record<string, VerbWords | Pick<VerbWords, 'infinitive'>>;

interface StateWords {
  /** Alone, as a label; of edits to what is online, the label beside «Online». */
  readonly label: Said;
  /** After «il contenuto» or “the content”. */
  readonly predicate: Said;
}

const DRAFT: StateWords = {
  label: { it: 'Bozza', en: 'Draft' },
  predicate: { it: 'è una bozza', en: 'is a draft' },
};

export const STATE_WORDS = {
  draft: DRAFT,
  recalled: DRAFT,
  pending: {
    label: { it: 'In revisione', en: 'In review' },
    predicate: { it: 'è in revisione', en: 'is in review' },
  },
  returned: {
    label: { it: 'Restituito', en: 'Returned' },
    predicate: { it: 'è stato restituito', en: 'was returned' },
  },
  scheduled: {
    label: { it: 'Approvato per dopo', en: 'Approved for later' },
    predicate: {
      it: 'è approvato e aspetta il suo momento',
      en: 'is approved and waits for its moment',
    },
  },
  live: {
    label: { it: 'Online', en: 'Online' },
    predicate: {
      it: 'è online e non ha modifiche in revisione',
      en: 'is online and has no changes in review',
    },
  },
  'live-pending': {
    label: { it: 'modifiche in revisione', en: 'changes in review' },
    predicate: {
      it: 'è online e ha modifiche in revisione',
      en: 'is online and has changes in review',
    },
  },
  'live-scheduled': {
    label: { it: 'modifiche approvate per dopo', en: 'changes approved for later' },
    predicate: {
      it: 'è online e ha modifiche approvate che aspettano il loro momento',
      en: 'is online and has approved changes that wait for their moment',
    },
  },
  'live-returned': {
    label: { it: 'modifiche restituite', en: 'changes returned' },
    predicate: {
      it: 'è online e le modifiche sono state restituite',
      en: 'is online and its changes were returned',
    },
  },
  withdrawn: {
    label: { it: 'Tolto dal sito', en: 'Withdrawn' },
    predicate: { it: 'è stato tolto dal sito', en: 'was withdrawn' },
  },
} as const satisfies Record<string, StateWords>;

/** What one may ask for in lists and in the search; the keys are those of `records/state-choices.ts`. */
export const STATE_CHOICE_WORDS = {
  draft: STATE_WORDS.draft.label,
  pending: STATE_WORDS.pending.label,
  returned: STATE_WORDS.returned.label,
  scheduled: STATE_WORDS.scheduled.label,
  live: STATE_WORDS.live.label,
  withdrawn: STATE_WORDS.withdrawn.label,
  'live-unchanged': { it: 'Online, senza modifiche', en: 'Online, without changes' },
  'live-unsent': { it: 'Online, con modifiche non inviate', en: 'Online, with changes not sent' },
  'live-pending': {
    it: 'Online, con modifiche in revisione',
    en: 'Online, with changes in review',
  },
  'live-scheduled': {
    it: 'Online, con modifiche approvate per dopo',
    en: 'Online, with changes approved for later',
  },
  'live-returned': { it: 'Online, con modifiche restituite', en: 'Online, with changes returned' },
  'new-pending': { it: 'In revisione, non online', en: 'In review, not online' },
  'new-scheduled': { it: 'Approvato per dopo, non online', en: 'Approved for later, not online' },
  'new-returned': { it: 'Restituito, non online', en: 'Returned, not online' },
} as const satisfies Record<string, Said>;

/** The name of the desk. */
export const DESK_NAME: Said = { it: 'Redazione del portale', en: 'Editors’ desk of the portal' };

/** Headings of the menu. */
export const GROUPS = {
  content: { it: 'Contenuti', en: 'Contents' },
  learning: { it: 'Imparare', en: 'Learning' },
  programme: { it: 'Programma', en: 'Programme' },
  city: { it: 'Città e alleanza', en: 'City and alliance' },
  portal: { it: 'Portale', en: 'Portal' },
  people: { it: 'Persone', en: 'People' },
} as const satisfies Record<string, Said>;

/** Column of a list that says how each document stands. */
export const STATE: Said = { it: 'Stato', en: 'State' };

/** Choice of the filter by state: the translation is older than the original. */
export const BEHIND: Said = { it: 'L’inglese è rimasto indietro', en: 'The English is behind' };

/** … and how often its pages were opened this month. */
export const READINGS: Said = { it: 'Letture questo mese', en: 'Views this month' };

const LANGUAGES: Readonly<Record<string, Said>> = {
  it: { it: 'italiano', en: 'Italian' },
  en: { it: 'inglese', en: 'English' },
};

/** A language of the contents inside a sentence: «inglese»; its code where the desk has no word for it. */
export const languageName = (code: string): Said => LANGUAGES[code] ?? { it: code, en: code };

/** … with its article: «l’inglese». */
export const theLanguage = (code: string): Said => {
  const { it, en } = languageName(code);
  return { it: /^[aeiou]/.test(it) ? `l’${it}` : `il ${it}`, en };
};

/** Languages as one list: «italiano e inglese». */
export const languageNames = (codes: readonly string[]): Said => {
  const listed = (language: 'it' | 'en', and: string): string =>
    codes.map((code) => languageName(code)[language]).join(and);
  return { it: listed('it', ' e '), en: listed('en', ' and ') };
};
