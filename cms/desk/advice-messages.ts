// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';
import type { PersonalPart } from '../values/personal-link.ts';
import type { CountedNoun } from './counted-words.ts';

const HAVE: Readonly<Record<CountedNoun, (count: number) => Said>> = {
  lessons: (count) =>
    count === 1
      ? { it: 'il corso ne ha una', en: 'the course has one' }
      : { it: `il corso ne ha ${count}`, en: `the course has ${count}` },
  questions: (count) =>
    count === 1
      ? { it: 'il quiz ne ha una', en: 'the quiz has one' }
      : { it: `il quiz ne ha ${count}`, en: `the quiz has ${count}` },
  steps: (count) =>
    count === 1
      ? { it: 'il percorso ne ha una', en: 'the path has one' }
      : { it: `il percorso ne ha ${count}`, en: `the path has ${count}` },
};

const LONGEST_ADDRESS = 60;

const shortened = (address: string): string =>
  address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS)}…` : address;

const CONTAINS: Readonly<Record<PersonalPart['kind'], (said: string) => Said>> = {
  mail: (said) => ({
    it: `contiene l’indirizzo di posta «${said}»`,
    en: `contains the mail address “${said}”`,
  }),
  name: (said) => ({
    it: `contiene forse il nome di una persona, in «${said}»`,
    en: `contains what may be the name of a person, in “${said}”`,
  }),
  key: (said) => ({
    it: `contiene un codice che forse è di una persona sola, in «${said}»`,
    en: `contains a code that may belong to one person, in “${said}”`,
  }),
};

/** What somebody may want to look at before a document is sent. */
export const ADVICE = {
  commandLeft: (words: string): Said => ({
    it: `«${words}» è rimasto scritto nel testo, e così lo legge chi apre la pagina. Se volevi aprire il menu, cancellalo, scrivi «/» e scegli una voce.`,
    en: `“${words}” is left in the text, and readers will see it. If you meant the menu, delete it, type “/” and choose an entry.`,
  }),
  miscounted: (words: string, noun: CountedNoun, count: number): Said => ({
    it: `Il testo dice «${words}», ma ${HAVE[noun](count).it}: controlla il numero.`,
    en: `The text says “${words}”, but ${HAVE[noun](count).en}: check the number.`,
  }),
  personalLink: (address: string, { kind, said }: PersonalPart): Said => ({
    it: `Questo indirizzo ${CONTAINS[kind](said).it}, e chi lo apre lo vede: ${shortened(address)}. Apri la pagina e copia l’indirizzo senza quella parte.`,
    en: `This address ${CONTAINS[kind](said).en}, and whoever opens it sees that: ${shortened(address)}. Open the page and copy the address without that part.`,
  }),
} as const;
