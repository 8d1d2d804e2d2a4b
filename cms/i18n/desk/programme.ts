// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const counted = (count: number, one: Said, many: Said): Said =>
  count === 1
    ? { it: `Un ${one.it}`, en: `One ${one.en}` }
    : { it: `${count} ${many.it}`, en: `${count} ${many.en}` };

/** The page on which a programme of events comes in. */
export const programme = {
  title: { it: 'Importa un programma', en: 'Import a programme' },
  help: {
    it: 'Carica un foglio con un evento per riga: XLSX, ODS o CSV. Prima vedi che cosa succederà, poi confermi.',
    en: 'Upload a sheet with one event in each row: XLSX, ODS or CSV. First you see what will happen, then you confirm.',
  },
  template: { it: 'Scarica il modello', en: 'Download the template' },
  export: { it: 'Scarica il programma com’è ora', en: 'Download the programme as it is now' },
  edition: { it: 'Edizione', en: 'Edition' },
  noEdition: { it: 'Nessuna edizione', en: 'No edition' },
  choose: { it: 'Foglio da leggere', en: 'Sheet to read' },
  another: { it: 'Foglio corretto', en: 'Corrected sheet' },
  reading: { it: 'Leggo il foglio…', en: 'Reading the sheet…' },
  read: (name: string): Said => ({ it: `Letto: ${name}`, en: `Read: ${name}` }),
  unreadable: {
    it: 'Il file non si legge più: forse è stato spostato. Sceglilo di nuovo.',
    en: 'The file can no longer be read: it may have been moved. Choose it again.',
  },
  new: (count: number): Said =>
    counted(
      count,
      { it: 'evento nuovo', en: 'new event' },
      { it: 'eventi nuovi', en: 'new events' },
    ),
  changed: (count: number): Said =>
    counted(
      count,
      { it: 'evento cambia', en: 'event changes' },
      { it: 'eventi cambiano', en: 'events change' },
    ),
  same: (count: number): Said =>
    counted(
      count,
      { it: 'evento resta com’è', en: 'event stays as it is' },
      { it: 'eventi restano come sono', en: 'events stay as they are' },
    ),
  wrong: (count: number): Said =>
    count === 1
      ? { it: 'Una riga da correggere', en: 'One row to correct' }
      : { it: `${count} righe da correggere`, en: `${count} rows to correct` },
  errors: { it: 'Da correggere nel foglio', en: 'To correct in the sheet' },
  errorsHelp: {
    it: 'Correggi il foglio, salvalo e caricalo di nuovo qui sopra. Finché c’è un errore non si importa niente.',
    en: 'Correct the sheet, save it, and upload it again above. As long as there is a mistake nothing is imported.',
  },
  where: { it: 'Dove', en: 'Where' },
  what: { it: 'Che cosa', en: 'What' },
  cell: (row: number, letter: string, column: string): Said => ({
    it:
      letter === ''
        ? `Riga ${row}, manca la colonna «${column}»`
        : `Riga ${row}, colonna ${letter} «${column}»`,
    en:
      letter === ''
        ? `Row ${row}, column “${column}” is missing`
        : `Row ${row}, column ${letter} “${column}”`,
  }),
  advice: (count: number): Said => ({ it: `Da guardare (${count})`, en: `Advice (${count})` }),
  adviceHelp: {
    it: 'Si importa lo stesso. Quello che manca serve per inviare in revisione.',
    en: 'It is imported all the same. What is missing is needed to submit for review.',
  },
  columns: { it: 'Colonne non riconosciute', en: 'Columns that were not recognised' },
  columnsHelp: {
    it: 'Di’ che cosa contengono, oppure lasciale fuori.',
    en: 'Say what they hold, or leave them out.',
  },
  column: (letter: string, name: string): Said => ({
    it: `Colonna ${letter}${name === '' ? '' : ` «${name}»`}`,
    en: `Column ${letter}${name === '' ? '' : ` “${name}”`}`,
  }),
  leaveOut: { it: 'Non importarla', en: 'Do not import it' },
  asks: {
    it: 'Scritto a mano dopo l’ultima importazione',
    en: 'Written by hand since the last import',
  },
  asksHelp: {
    it: 'Qui il foglio e la scrivania dicono cose diverse. Resta quello che è scritto nella scrivania, se non scegli il foglio.',
    en: 'Here the sheet and the desk say different things. What is written in the desk stays, unless you choose the sheet.',
  },
  takeFile: { it: 'Prendi dal foglio', en: 'Take it from the sheet' },
  takeFileAt: (field: string, title: string): Said => ({
    it: `Prendi dal foglio: ${field} di «${title}»`,
    en: `Take it from the sheet: ${field} of “${title}”`,
  }),
  nowSays: { it: 'Nella scrivania:', en: 'In the desk:' },
  fileSays: { it: 'Nel foglio:', en: 'In the sheet:' },
  nothing: { it: 'niente', en: 'nothing' },
  changes: (count: number): Said => ({
    it: `Che cosa cambia (${count})`,
    en: `What changes (${count})`,
  }),
  becomes: (field: string, now: string, file: string): Said => ({
    it: `${field}: da «${now}» a «${file}»`,
    en: `${field}: from “${now}” to “${file}”`,
  }),
  fresh: (count: number): Said => ({ it: `Eventi nuovi (${count})`, en: `New events (${count})` }),
  venues: (count: number): Said => ({ it: `Luoghi nuovi (${count})`, en: `New venues (${count})` }),
  confirm: (fresh: number, changed: number): Said => {
    const one = (count: number, single: Said, many: (count: number) => Said): Said[] =>
      count === 0 ? [] : [count === 1 ? single : many(count)];
    const parts = [
      ...one(fresh, { it: 'crea una bozza', en: 'create a draft' }, (count) => ({
        it: `crea ${count} bozze`,
        en: `create ${count} drafts`,
      })),
      ...one(changed, { it: 'cambia un evento', en: 'change an event' }, (count) => ({
        it: `cambia ${count} eventi`,
        en: `change ${count} events`,
      })),
    ];
    if (parts.length === 0) return { it: 'Importa', en: 'Import' };
    return {
      it: `Importa: ${parts.map(({ it }) => it).join(', ')}`,
      en: `Import: ${parts.map(({ en }) => en).join(', ')}`,
    };
  },
  nothingToDo: {
    it: 'Il foglio dice quello che c’è già: non c’è niente da importare.',
    en: 'The sheet says what is there already: there is nothing to import.',
  },
  blocked: { it: 'Prima correggi gli errori.', en: 'Correct the mistakes first.' },
  /** What there is none of is not named. */
  done: (created: number, changed: number, venues: number): Said => {
    const kinds = [
      [created, 'bozza nuova', 'bozze nuove', 'new draft', 'new drafts'],
      [changed, 'evento cambiato', 'eventi cambiati', 'changed event', 'changed events'],
      [venues, 'luogo nuovo', 'luoghi nuovi', 'new venue', 'new venues'],
    ] as const;
    const some = kinds.filter(([count]) => count > 0);
    if (some.length === 0) return { it: 'Non è cambiato niente.', en: 'Nothing has changed.' };
    const it = some.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
    const en = some.map(([count, , , one, many]) => `${count} ${count === 1 ? one : many}`);
    return { it: `Importato: ${it.join(', ')}.`, en: `Imported: ${en.join(', ')}.` };
  },
  sendAll: (count: number): Said => ({
    it: `Invia tutto in revisione (${count})`,
    en: `Submit all for review (${count})`,
  }),
  sendHelp: {
    it: 'Eventi e luoghi che non mancano di niente partono insieme. Chi rilegge riceve un solo messaggio.',
    en: 'Events and venues that lack nothing leave together. Reviewers get one message.',
  },
  sent: (count: number): Said => ({
    it: `Inviati in revisione: ${count}. Li leggerà una persona del Comune.`,
    en: `Submitted for review: ${count}. Somebody at the Comune will read them.`,
  }),
  notReady: {
    it: 'Gli eventi a cui manca qualcosa sono tra le tue bozze: completali, oppure completa il foglio e importalo di nuovo.',
    en: 'The events that lack something are among your drafts: complete them, or complete the sheet and import it again.',
  },
};
