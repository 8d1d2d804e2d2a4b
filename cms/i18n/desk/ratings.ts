// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';

const inItalian = (value: number): string => value.toFixed(1).replace('.', ',');

/** How often a text was read. */
export const readings = {
  title: { it: 'Lettori', en: 'Readers' },
  views: (views: number): Said => ({
    it: `Aperto ${views === 1 ? 'una volta' : `${views.toLocaleString('it-IT')} volte`} questo mese.`,
    en: `Opened ${views === 1 ? 'once' : `${views.toLocaleString('en-GB')} times`} this month.`,
  }),
  silent: {
    it: 'Quante volte è stato letto ora non si sa: il programma che lo dice non risponde.',
    en: 'How often it was read is not known now: the program that tells it does not answer.',
  },
};

/** What readers say of the pages. */
export const ratings = {
  title: { it: 'Che cosa dicono i lettori', en: 'What readers say' },
  help: (days: number): Said => ({
    it: `Le pagine con meno stelle vengono prima. Non sappiamo chi scrive. Ogni valutazione si cancella dopo ${days} giorni.`,
    en: `Pages with fewer stars come first. We do not know who writes. Each rating is deleted after ${days} days.`,
  }),
  none: {
    it: 'Nessun lettore ha ancora valutato queste pagine.',
    en: 'No reader has rated these pages yet.',
  },
  silent: {
    it: 'Il programma che raccoglie le valutazioni non risponde: per ora non si possono leggere, e i lettori non possono inviarne. Riprova tra un minuto; se continua, avvisa chi gestisce il portale.',
    en: 'The program that takes ratings does not answer: for now they cannot be read, and readers cannot send any. Try again in a minute; if it goes on, tell the people who run the portal.',
  },
  average: (average: number, count: number): Said => ({
    it: `${inItalian(average)} stelle su 5 in media, ${count === 1 ? 'una valutazione' : `${count} valutazioni`}`,
    en: `${average.toFixed(1)} stars of 5 on average, ${count === 1 ? 'one rating' : `${count} ratings`}`,
  }),
  stars: (stars: number): Said => ({
    it: stars === 1 ? '1 stella' : `${stars} stelle`,
    en: stars === 1 ? '1 star' : `${stars} stars`,
  }),
  times: (what: string, count: number): Said => ({
    it: `${what}: ${count}`,
    en: `${what}: ${count}`,
  }),
  reasons: {
    clear: { it: 'Le indicazioni erano chiare', en: 'The instructions were clear' },
    complete: { it: 'Le indicazioni erano complete', en: 'The instructions were complete' },
    'on-track': { it: 'Capivano di procedere bene', en: 'They knew that they were on track' },
    worked: { it: 'Nessun problema tecnico', en: 'No technical problems' },
    other: { it: 'Altro che è piaciuto', en: 'Something else that they liked' },
    unclear: { it: 'Indicazioni a volte non chiare', en: 'Some instructions were not clear' },
    incomplete: { it: 'Indicazioni a volte incomplete', en: 'Some instructions were incomplete' },
    lost: { it: 'A volte non capivano se andava bene', en: 'At times they were lost' },
    broken: { it: 'Problemi tecnici', en: 'Technical problems' },
    else: { it: 'Altre difficoltà', en: 'Other difficulties' },
  },
  words: { it: 'Parole dei lettori', en: 'Readers’ words' },
};
