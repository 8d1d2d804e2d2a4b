// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import type { Said } from '../said.ts';

/** What one does with an event beside writing it. */
export const events = {
  copyTitle: { it: 'Duplica l’evento', en: 'Duplicate the event' },
  copyHelp: {
    it: 'Nasce una bozza tua, con un altro indirizzo. La storia e le annotazioni restano qui.',
    en: 'A draft of yours begins, at another address. History and remarks stay here.',
  },
  undated: { it: 'Duplica senza data', en: 'Duplicate without a date' },
  weekLater: { it: 'Duplica una settimana dopo', en: 'Duplicate a week later' },
  until: { it: 'Ogni settimana fino al giorno', en: 'Every week until the day' },
  series: { it: 'Crea la serie', en: 'Create the series' },
  untilFirst: { it: 'Scegli prima l’ultimo giorno.', en: 'Choose the last day first.' },
  copied: (count: number): Said =>
    count === 1
      ? { it: 'Creata una bozza:', en: 'One draft created:' }
      : { it: `Create ${count} bozze:`, en: `${count} drafts created:` },
  noDay: { it: 'senza data', en: 'without a date' },
  unsaved: {
    it: 'Non riesco a salvare quello che hai scritto: prima correggilo, poi riprova.',
    en: 'What you wrote cannot be saved: correct it first, then try again.',
  },
  changeTitle: { it: 'Se l’evento cambia', en: 'If the event changes' },
  changeHelp: {
    it: 'La data di prima si scrive da sola. La modifica va a chi rilegge.',
    en: 'The former date is filled in. The change goes to the reviewers.',
  },
  changeLiveHelp: {
    it: 'L’evento è online: spostarlo o annullarlo vale subito, e una seconda persona conferma entro 24 ore. Un indirizzo nuovo a cui seguirlo va prima a chi rilegge.',
    en: 'The event is online: to move or cancel it takes effect at once, and a second person confirms within 24 hours. A new address at which to follow it goes to the reviewers first.',
  },
  liveHelp: {
    it: 'Scrivi al massimo 300 caratteri. Cambia solo questo: quello che non hai ancora inviato resta una bozza.',
    en: 'Write at most 300 characters. Only this changes: what you have not submitted yet stays a draft.',
  },
  changeNow: { it: 'Cambia adesso', en: 'Change now' },
  moved: { it: 'Sposta a un altro momento', en: 'Move to another time' },
  cancelled: { it: 'Annulla l’evento', en: 'Cancel the event' },
  online: { it: 'Porta l’evento online', en: 'Put the event online' },
  reasonHelp: {
    it: 'Il motivo si legge sulla pagina dell’evento e nel calendario di chi l’ha salvato.',
    en: 'The reason is read on the page of the event, and in the calendars that have it.',
  },
  reasonIn: (language: ActiveLocale): Said =>
    language === 'it'
      ? { it: 'Motivo, in italiano', en: 'Reason, in Italian' }
      : { it: 'Motivo, in inglese', en: 'Reason, in English' },
  reasonAlso: (language: ActiveLocale): Said =>
    language === 'it'
      ? { it: 'Scrivi il motivo in italiano.', en: 'Write the reason in Italian.' }
      : {
          it: 'L’evento ha una pagina in inglese: scrivi il motivo anche in inglese.',
          en: 'The event has a page in English: write the reason in English too.',
        },
  newStart: { it: 'Nuovo inizio', en: 'New beginning' },
  newStartHelp: {
    it: 'Per esempio 14 marzo 2027, ore 10:30. Se scrivi solo l’ora, il giorno resta.',
    en: 'For example 14 March 2027, 10:30. An hour alone keeps the day.',
  },
  onlineUrl: { it: 'Indirizzo a cui si segue', en: 'Address at which to follow it' },
  changeAndSend: { it: 'Cambia e invia in revisione', en: 'Change and submit for review' },
};
