// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../said.ts';
import { languageNames, theLanguage } from '../vocabulary.ts';

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence that begins with a language. */
const of = (code: string, it: string, en: string): Said => {
  const name = theLanguage(code);
  return { it: `${upperFirst(name.it)} ${it}`, en: `${name.en} ${en}` };
};

/** What a submission does with each language. */
export const languages = {
  choose: { it: 'Scegli le lingue', en: 'Choose the languages' },
  legend: { it: 'Che cosa fare con ogni lingua', en: 'What to do with each language' },
  sends: (codes: readonly string[]): Said => ({
    it: `Invii: ${languageNames(codes).it}.`,
    en: `You submit: ${languageNames(codes).en}.`,
  }),
  takesOff: (codes: readonly string[]): Said => ({
    it: `Togli dal sito: ${languageNames(codes).it}. L’indirizzo dirà dove leggere l’italiano.`,
    en: `You withdraw: ${languageNames(codes).en}. The address will say where the Italian is.`,
  }),
  staysBehind: (code: string, count: number): Said =>
    count === 1
      ? of(code, 'resta indietro: manca una cosa.', 'stays behind: one thing is missing.')
      : of(
          code,
          `resta indietro: mancano ${count} cose.`,
          `stays behind: ${count} things are missing.`,
        ),
  lacking: (code: string): Said =>
    of(code, 'resta indietro finché manca questo:', 'stays behind as long as this is missing:'),
  emptied: (code: string): Said =>
    of(
      code,
      'qui è vuoto, ma resta online finché non lo togli dal sito.',
      'is empty here, but stays online until you withdraw it.',
    ),
  wasTakenOff: (code: string): Said =>
    of(
      code,
      'non è più sul sito: torna solo se lo invii.',
      'was withdrawn: it comes back only when you submit it.',
    ),
  send: (code: string): Said => ({
    it: `Invia ${theLanguage(code).it}`,
    en: `Submit ${theLanguage(code).en}`,
  }),
  keep: (code: string, online: boolean): Said =>
    online
      ? {
          it: `Lascia ${theLanguage(code).it} com’è online`,
          en: `Leave ${theLanguage(code).en} as it is online`,
        }
      : {
          it: `Non inviare ${theLanguage(code).it}`,
          en: `Do not submit ${theLanguage(code).en}`,
        },
  takeOff: (code: string): Said => ({
    it: `Togli ${theLanguage(code).it} dal sito`,
    en: `Withdraw ${theLanguage(code).en}`,
  }),
  /** Of a submission that somebody reads: «Toglie dal sito: inglese». */
  offline: (codes: readonly string[]): Said => ({
    it: `Toglie dal sito: ${languageNames(codes).it}. L’indirizzo dirà dove leggere l’italiano.`,
    en: `Withdraws: ${languageNames(codes).en}. The address will say where the Italian is.`,
  }),
};
