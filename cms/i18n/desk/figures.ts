// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bringing what the site counted in a year into a report. */
export const figures = {
  title: { it: 'Cifre contate dal sito', en: 'Figures counted by the site' },
  help: {
    it: 'Scegli il file .json che «npm run report» scrive nella cartella «reports». Numeri, definizioni e periodo entrano in questo rapporto; quello che avete scritto voi resta.',
    en: 'Choose the .json file that “npm run report” writes into the folder “reports”. Numbers, definitions and period come into this report; what you wrote stays.',
  },
  file: { it: 'Bozza delle cifre (.json)', en: 'Draft of the figures (.json)' },
  unread: {
    it: 'Questo file non si legge: non è la bozza che «npm run report» ha scritto.',
    en: 'This file cannot be read: it is not the draft that “npm run report” wrote.',
  },
  replace: { it: 'Sostituisci con le cifre contate', en: 'Replace with the counted figures' },
  keep: { it: 'Lascia com’è', en: 'Leave it as it is' },
  left: { it: 'Il rapporto è rimasto com’era.', en: 'The report stays as it was.' },
} as const;
