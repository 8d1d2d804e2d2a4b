// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** What is said when the counted figures of a year come into a report. */
export const FIGURES_MESSAGES = {
  notADraft: {
    it: 'Questo file non è la bozza delle cifre di un anno: è il file .json che «npm run report» scrive nella cartella «reports».',
    en: 'This file is no draft of the figures of a year: that is the .json file that “npm run report” writes into the folder “reports”.',
  },
  wrong: (what: Said): Said => ({
    it: `La bozza ha qualcosa che non va, e niente è stato scritto. ${what.it}`,
    en: `Something in the draft is wrong, and nothing was written. ${what.en}`,
  }),
  overwrites: (what: readonly string[]): Said => ({
    it: `Nel rapporto c’è già scritto altro: ${what.join(', ')}.`,
    en: `The report says something else already: ${what.join(', ')}.`,
  }),
  period: { it: 'il periodo', en: 'the period' },
  unchanged: {
    it: 'Queste cifre ci sono già, uguali: non c’è niente da cambiare.',
    en: 'These figures are there already, the same: there is nothing to change.',
  },
  tooMany: (count: number): Said => ({
    it: `Con queste il rapporto avrebbe ${count} indicatori: al massimo 30. Togline qualcuno.`,
    en: `With these the report would have ${count} indicators: 30 at most. Remove some.`,
  }),
} as const;
