// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReadingScore } from '@portico/shared/reading-level';
import { missedSaid } from '../reading-level.ts';
import { quoted, type Said } from '../said.ts';
import { untitled } from './actions.ts';

/** The state of a document, where one word of the vocabulary does not say it. */
export const state = {
  approved: { it: 'Approvato, tra poco online', en: 'Approved, online in a moment' },
  published: (since: string): Said => ({ it: `Pubblicato ${since}`, en: `Published ${since}` }),
  notShown: (at: string): Said => ({
    it: `Approvato ${at}, non ancora online`,
    en: `Approved ${at}, not online yet`,
  }),
  changed: { it: 'modifiche non inviate', en: 'changes not submitted' },
};

/** Why a button cannot be pressed, or what it does. */
export const why = {
  requirements: (count: number): Said =>
    count === 1
      ? { it: 'Prima c’è un punto da sistemare', en: 'First there is one point to mend' }
      : {
          it: `Prima ci sono ${count} punti da sistemare`,
          en: `First there are ${count} points to mend`,
        },
  completeFirst: (title: string): Said => ({
    it: `Prima completa «${title || untitled.it}»: poi li invii insieme`,
    en: `Complete “${title || untitled.en}” first: then you submit them together`,
  }),
  nothingToSubmit: {
    it: 'Non ci sono modifiche da inviare.',
    en: 'There are no changes to submit.',
  },
  ownWork: {
    it: 'Non puoi approvare un testo che hai scritto tu: lo esamina un’altra persona.',
    en: 'You cannot approve a text that you wrote: somebody else reviews it.',
  },
  waiting: {
    it: 'Lo sta guardando il Comune. Puoi continuare a scrivere: chi esamina legge il testo inviato.',
    en: 'The Comune is looking at it. You can go on writing: reviewers read what was submitted.',
  },
  replaces: {
    it: 'Il nuovo invio sostituisce quello che è in revisione.',
    en: 'Submitting again replaces what is in review.',
  },
  /** @param titles of what was withdrawn and is submitted with the page */
  comesBack: (titles: readonly string[]): Said => {
    const { it, en } = quoted(titles);
    return {
      it: `Erano tolti dal sito, e tornano online: ${it}.`,
      en: `These were withdrawn, and come back online: ${en}.`,
    };
  },
  notYours: { it: 'Puoi leggerlo, non modificarlo.', en: 'You can read it, not change it.' },
  reasonFirst: { it: 'Scrivi prima il motivo.', en: 'Write the reason first.' },
};

/** Questions before a verb. */
export const dialog = {
  reason: { it: 'Motivo', en: 'Reason' },
  withdrawText: {
    it: 'La pagina sparisce entro due minuti da elenchi, ricerca e indirizzo. Il motivo lo legge chi apre l’indirizzo.',
    en: 'The page disappears within two minutes from lists, search and its address. Readers who open the address read the reason.',
  },
  goingAlong: {
    it: 'Stanno solo qui: escono dal sito insieme a questa pagina, con lo stesso motivo.',
    en: 'They stand here only: they are withdrawn together with this page, with the same reason.',
  },
  pendingClosed: {
    it: 'con una correzione in revisione, che viene chiusa',
    en: 'with a correction in review, which is closed',
  },
  /** @param withParts others go with the page: some may refer to these */
  referrers: (withParts: boolean): Said => ({
    it: `Rimandano a questa pagina${withParts ? ' o a quelle che escono con lei' : ''}, e il loro link diventerà testo semplice:`,
    en: `These refer to this page${withParts ? ' or to those that go with it' : ''}, and their link becomes plain text:`,
  }),
  returnText: {
    it: 'Il motivo lo legge chi ha scritto: che cosa va cambiato, e dove. Ogni riga è un punto.',
    en: 'The writers read the reason: what to change, and where. Each line is a point.',
  },
  belowLevel: (score: ReadingScore): Said => ({
    it: `${missedSaid(score).it} Per approvarlo scrivi perché va bene così: resta nella storia.`,
    en: `${missedSaid(score).en} To approve it, write why it is fine: it stays in the history.`,
  }),
  approvalReason: { it: 'Motivo dell’approvazione', en: 'Reason for approving' },
};
