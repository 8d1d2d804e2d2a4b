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
    online: {
      it: 'Nessuna differenza rispetto a quello che è online.',
      en: 'No difference from what is online.',
    },
    read: {
      it: 'Nessuna differenza rispetto a quello che era stato letto.',
      en: 'No difference from what was read before.',
    },
  },
  compareWith: { it: 'Confronta', en: 'Compare' },
  withOnline: { it: 'con quello online', en: 'with what is online' },
  withNothing: { it: 'con niente: il testo intero', en: 'with nothing: the whole text' },
  withRead: { it: 'con quello che avevo letto', en: 'with what I had read' },
  withReturned: (name: string): Said => ({
    it: `con quello restituito da ${name}`,
    en: `with what ${name} returned`,
  }),
  again: (time: number): Said =>
    ({
      2: {
        it: 'Seconda volta: è già stato restituito una volta',
        en: 'Second time: it was returned once',
      },
      3: {
        it: 'Terza volta: è già stato restituito due volte',
        en: 'Third time: it was returned twice',
      },
    })[time] ?? {
      it: `${time}ª volta: è già stato restituito ${time - 1} volte`,
      en: `Time ${time}: it was returned ${time - 1} times`,
    },
  returnedBy: (name: string, at: string): Said => ({
    it: `Restituito da ${name} ${at}. Segna i punti che sono a posto.`,
    en: `Returned by ${name} ${at}. Tick the points that are settled.`,
  }),
  openPoints: (count: number): Said =>
    count === 0
      ? { it: 'Nessun punto aperto.', en: 'No point is open.' }
      : count === 1
        ? { it: 'Un punto è ancora aperto.', en: 'One point is still open.' }
        : { it: `${count} punti sono ancora aperti.`, en: `${count} points are still open.` },
  pointDone: { it: 'Punto a posto.', en: 'Point settled.' },
  pointOpen: { it: 'Punto di nuovo aperto.', en: 'Point open again.' },
  ownEdit: {
    it: 'Hai una modifica non inviata di questo testo',
    en: 'You have an edit of this text that is not submitted',
  },
  ownEditIn: (fields: string): Said => ({
    it: `La tua modifica cambia: ${fields}.`,
    en: `Your edit changes: ${fields}.`,
  }),
  ownEditShow: { it: 'Mostra la tua modifica', en: 'Show your edit' },
  ownEditIncomplete: {
    it: 'Non è ancora completa: aprila nell’editor per vedere che cosa manca.',
    en: 'It is not complete yet: open it in the editor to see what is missing.',
  },
  ownEditOthers: (names: string): Said => ({
    it: `Dopo l’invio ha scritto anche ${names}: le sue modifiche andrebbero con le tue.`,
    en: `After the submission ${names} wrote, too: those edits would go with yours.`,
  }),
  ownEditText: {
    it: 'Quello che esamini qui non la contiene. Se la invii, sostituisce questo invio e la approva un’altra persona.',
    en: 'What you review here does not contain it. If you submit it, it replaces this submission and somebody else approves it.',
  },
  ownEditSend: { it: 'Invia la tua modifica a un collega', en: 'Submit your edit to a colleague' },
  ownEditSent: {
    it: 'Modifica inviata: la esamina un’altra persona.',
    en: 'Edit submitted: somebody else reviews it.',
  },
  writtenBy: { it: 'Scritto da', en: 'Written by' },
  submittedBy: (name: string, at: string): Said => ({
    it: `Inviato da ${name} ${at}`,
    en: `Submitted by ${name} ${at}`,
  }),
  languages: { it: 'Lingue inviate', en: 'Languages submitted' },
  preview: { it: 'Come apparirà', en: 'How it will look' },
  previewFrame: { it: 'Anteprima dell’invio', en: 'Preview of the submission' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
  added: { it: 'aggiunto', en: 'added' },
  removed: { it: 'tolto', en: 'removed' },
  unseen: {
    it: 'È cambiato qualcosa che chi legge non vede: il testo è scritto o diviso in un altro modo.',
    en: 'Something changed that readers do not see: the text is written or divided in another way.',
  },
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
  advice: { it: 'Da guardare prima di decidere', en: 'To look at before deciding' },
  together: { it: 'Da approvare insieme', en: 'To approve together' },
  togetherText: {
    it: 'Questo testo rimanda a contenuti nuovi: vanno online nello stesso momento. Leggi anche loro, poi approva.',
    en: 'This text refers to new contents: they go online at the same moment. Read them too, then approve.',
  },
  togetherLevel: (score: ReadingScore): Said => ({
    it: `Sotto il livello. ${missedSaid(score).it}`,
    en: `Below the level. ${missedSaid(score).en}`,
  }),
  changeCount: (count: number): Said =>
    count === 1
      ? { it: 'Una modifica', en: 'One change' }
      : { it: `${count} modifiche`, en: `${count} changes` },
  changeAt: (number: number, total: number): Said => ({
    it: `Modifica ${number} di ${total}`,
    en: `Change ${number} of ${total}`,
  }),
  changeIn: (number: number, total: number, field: string): Said => ({
    it: `Modifica ${number} di ${total}: ${field}`,
    en: `Change ${number} of ${total}: ${field}`,
  }),
  nextChange: { it: 'Modifica seguente', en: 'Next change' },
  previousChange: { it: 'Modifica precedente', en: 'Previous change' },
  sameLines: (count: number): Said => ({
    it: `Mostra ${count} righe che non cambiano`,
    en: `Show ${count} lines that do not change`,
  }),
  sameFields: (labels: string): Said => ({
    it: `Mostra anche ciò che non cambia: ${labels}`,
    en: `Show what does not change, too: ${labels}`,
  }),
  next: (title: string): Said => ({ it: `Prossimo: ${title}`, en: `Next: ${title}` }),
  noNext: {
    it: 'Non c’è altro che tu possa approvare.',
    en: 'There is nothing else that you can approve.',
  },
  decision: { it: 'La tua decisione', en: 'Your decision' },
  shared: { it: 'Per tutte le lingue', en: 'For all languages' },
};
