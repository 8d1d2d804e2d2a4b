// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** Why a spreadsheet is refused, and what to do. */
export const TABLE_MESSAGES = {
  tooHard: {
    it: 'Leggere questo file chiede troppa memoria o troppo tempo. Copia le righe del programma in un foglio nuovo e carica quello.',
    en: 'Reading this file takes too much memory or time. Copy the rows of the programme into a new sheet and upload that.',
  },
  unknown: {
    it: 'Questo file non è un foglio di calcolo. Si caricano fogli XLSX, ODS o CSV.',
    en: 'This file is no spreadsheet. XLSX, ODS and CSV can be uploaded.',
  },
  old: {
    it: 'Questo foglio è nel vecchio formato XLS, o è protetto da una password. Salvalo come XLSX senza password e caricalo di nuovo.',
    en: 'This sheet is in the old XLS format, or protected by a password. Save it as XLSX without a password and upload it again.',
  },
  broken: {
    it: 'Il foglio è rovinato o incompleto. Aprilo, salvalo di nuovo come XLSX, ODS o CSV e caricalo.',
    en: 'The sheet is damaged or incomplete. Open it, save it again as XLSX, ODS or CSV, and upload it.',
  },
  empty: {
    it: 'In questo foglio non c’è niente. Controlla di aver scelto il file giusto.',
    en: 'There is nothing in this sheet. Check that you have chosen the right file.',
  },
  tooManyRows: (count: number, max: number): Said => ({
    it: `Il foglio ha ${count} righe: al massimo ${max}. Dividilo e caricalo in più volte.`,
    en: `The sheet has ${count} rows: at most ${max}. Divide it and upload it in parts.`,
  }),
  tooManyColumns: (count: number, max: number): Said => ({
    it: `Il foglio ha ${count} colonne: al massimo ${max}. Togli quelle che non servono.`,
    en: `The sheet has ${count} columns: at most ${max}. Remove those that are not needed.`,
  }),
  tooMuch: (max: number): Said => ({
    it: `Il foglio ha più di ${max} caratteri. Copia le righe del programma in un foglio nuovo e carica quello.`,
    en: `The sheet has more than ${max} characters. Copy the rows of the programme into a new sheet and upload that.`,
  }),
  tooLong: (row: number, max: number): Said => ({
    it: `Alla riga ${row} una casella ha più di ${max} caratteri. Accorciala e carica di nuovo il foglio.`,
    en: `In row ${row} a cell has more than ${max} characters. Shorten it and upload the sheet again.`,
  }),
} as const;
