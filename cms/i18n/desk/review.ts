// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReadingScore } from '@portico/shared/reading-level';
import { missedSaid } from '../reading-level.ts';
import type { Said } from '../said.ts';

/** The page where a reviewer decides. */
export const review = {
  title: { it: 'Esame', en: 'Review' },
  changes: { it: 'Che cosa cambia', en: 'What changes' },
  newDocument: {
    it: 'È un contenuto nuovo: online non c’è ancora niente.',
    en: 'It is new: nothing is online yet.',
  },
  noChanges: {
    it: 'Nessuna differenza rispetto a quello che è online.',
    en: 'No difference from what is online.',
  },
  writtenBy: { it: 'Scritto da', en: 'Written by' },
  submittedBy: (name: string, at: string): Said => ({
    it: `Inviato da ${name} ${at}`,
    en: `Submitted by ${name} ${at}`,
  }),
  languages: { it: 'Lingue inviate', en: 'Languages submitted' },
  preview: { it: 'Come apparirà', en: 'How it will look' },
  previewFrame: { it: 'Anteprima dell’invio', en: 'Preview of the submission' },
  decorative: { it: '(decorativa)', en: '(decorative)' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
  added: { it: 'aggiunto', en: 'added' },
  removed: { it: 'tolto', en: 'removed' },
  legend: {
    it: 'Le parole tolte sono barrate, quelle aggiunte sottolineate.',
    en: 'Removed words are struck through, added ones underlined.',
  },
  stale: {
    it: 'Il testo è cambiato mentre lo leggevi. Non è stato approvato niente: guarda di nuovo prima di decidere.',
    en: 'The text changed while you were reading. Nothing was approved: look again before you decide.',
  },
  gone: {
    it: 'Non c’è più niente da esaminare: l’invio è stato ritirato, restituito o approvato.',
    en: 'There is nothing left to review: it was recalled, returned or approved.',
  },
  together: { it: 'Da approvare insieme', en: 'To approve together' },
  togetherText: {
    it: 'Questo testo rimanda a contenuti nuovi: vanno online nello stesso momento. Leggi anche loro, poi approva.',
    en: 'This text refers to new contents: they go online at the same moment. Read them too, then approve.',
  },
  togetherLevel: (score: ReadingScore): Said => ({
    it: `Sotto il livello. ${missedSaid(score).it}`,
    en: `Below the level. ${missedSaid(score).en}`,
  }),
  decision: { it: 'La tua decisione', en: 'Your decision' },
  shared: { it: 'Per tutte le lingue', en: 'For all languages' },
};
