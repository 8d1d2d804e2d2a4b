// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const texts = (count: number): Said => ({
  it: count === 1 ? 'un testo' : `${count} testi`,
  en: count === 1 ? 'one text' : `${count} texts`,
});

/** The page of a picture: its use, what of it stays in sight, another one in its place. */
export const pictures = {
  uses: { it: 'Dove è usata', en: 'Where it is used' },
  unused: {
    it: 'In nessun testo. Si può eliminare senza che nessuna pagina cambi.',
    en: 'In no text. It can be deleted without any page changing.',
  },
  others: (count: number): Said => ({
    it: count === 1 ? 'e in un testo di altri.' : `e in ${count} testi di altri.`,
    en: count === 1 ? 'and in one text of others.' : `and in ${count} texts of others.`,
  }),
  onlyOnline: {
    it: 'online sì, nella copia di lavoro non più',
    en: 'online, but no more in the working copy',
  },
  onlyWaiting: {
    it: 'in ciò che è in revisione sì, nella copia di lavoro non più',
    en: 'in what is in review, but no more in the working copy',
  },
  notOnline: {
    it: 'online la pagina non la mostra ancora',
    en: 'the page online does not show it yet',
  },
  replace: { it: 'Sostituisci ovunque…', en: 'Replace everywhere…' },
  replaceHelp: {
    it: 'Scegli un’altra immagine, o caricala. Prima di cambiare qualcosa vedi che cosa succede a ogni testo.',
    en: 'Choose another picture, or upload one. Before anything changes you see what happens to each text.',
  },
  looking: { it: 'Guardo che cosa cambia…', en: 'Looking what changes…' },
  asking: { it: 'Sostituire l’immagine ovunque?', en: 'Replace the picture everywhere?' },
  done: { it: 'Immagine sostituita', en: 'Picture replaced' },
  sent: (count: number, done: boolean): Said => ({
    it: `${done ? 'Inviati in revisione' : 'Si inviano in revisione'}: ${texts(count).it}`,
    en: `${done ? 'Submitted for review' : 'Will be submitted for review'}: ${texts(count).en}`,
  }),
  changed: (count: number, done: boolean): Said => ({
    it: `${done ? 'Cambiati' : 'Cambiano'} solo nella copia di lavoro: ${texts(count).it}`,
    en: `${done ? 'Changed' : 'Will change'} in the working copy only: ${texts(count).en}`,
  }),
  left: (count: number): Said => ({
    it: `Restano come sono: ${texts(count).it}`,
    en: `Stay as they are: ${texts(count).en}`,
  }),
  leftOthers: (count: number): Said => ({
    it: `Altri ${texts(count).it} che non puoi vedere ${count === 1 ? 'resta' : 'restano'} con l’immagine di prima.`,
    en: `Other ${texts(count).en} that you cannot see ${count === 1 ? 'keeps' : 'keep'} the former picture.`,
  }),
  more: (count: number, most: number): Said => ({
    it: `Se ne cambiano al massimo ${most} alla volta: poi ripeti per ${count === 1 ? 'un altro testo' : `altri ${count} testi`}.`,
    en: `At most ${most} change at a time: repeat it afterwards for ${texts(count).en} more.`,
  }),
  nothing: {
    it: 'Nessun testo che puoi cambiare usa questa immagine.',
    en: 'No text that you can change uses this picture.',
  },
  words: {
    it: 'Le pagine prendono il testo alternativo della nuova immagine. Le didascalie scritte nei testi restano: rileggile.',
    en: 'The pages take the alternative text of the new picture. Captions that were written in the texts stay: read them again.',
  },
  why: {
    'not-online': { it: 'non è online', en: 'it is not online' },
    waiting: {
      it: 'è in revisione con l’immagine di prima: la nuova parte con il prossimo invio',
      en: 'it is in review with the former picture: the new one goes with the next submission',
    },
    returned: {
      it: 'è stato restituito: invialo quando hai sistemato i punti',
      en: 'it was returned: submit it when its points are done',
    },
    unsent: {
      it: 'ha altre modifiche non inviate: non le mando io al posto di chi scrive',
      en: 'it has other changes that were not submitted: they are not sent in place of who writes',
    },
    'languages-behind': {
      it: 'in una lingua resta l’immagine di prima',
      en: 'one language keeps the former picture',
    },
    requirements: { it: 'manca qualcosa', en: 'something is missing' },
    'not-own': { it: 'non puoi modificarlo', en: 'you may not change it' },
    'gone-from-copy': {
      it: 'la copia di lavoro non la usa più: la pagina cambia con il prossimo invio',
      en: 'the working copy uses it no more: the page changes with the next submission',
    },
  },
  confirm: { it: 'Sostituisci', en: 'Replace' },
  cancel: { it: 'Annulla', en: 'Cancel' },
  close: { it: 'Chiudi', en: 'Close' },
  focus: { it: 'Che cosa deve restare in vista', en: 'What must stay in sight' },
  focusHelp: {
    it: 'Dove la pagina si condivide, l’immagine si ritaglia. Tocca il punto che conta, o spostalo con i cursori; sotto vedi il ritaglio.',
    en: 'Where the page is shared, the picture is cut. Touch the point that counts, or move it with the sliders; below you see the cut.',
  },
  across: { it: 'Da sinistra a destra', en: 'From left to right' },
  down: { it: 'Dall’alto in basso', en: 'From top to bottom' },
  cut: { it: 'Ritaglio', en: 'Cut' },
  saveFocus: { it: 'Salva il punto', en: 'Save the point' },
  focusSaved: {
    it: 'Punto salvato. Le pagine online cambiano quando i testi che usano l’immagine sono inviati e approvati.',
    en: 'Point saved. Pages online change when the texts that use the picture are submitted and approved.',
  },
  focusAfterUpload: {
    it: 'Dopo il caricamento scegli qui il punto che deve restare in vista.',
    en: 'After the upload you choose here the point that must stay in sight.',
  },
} as const;
