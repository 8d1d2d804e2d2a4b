// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OneOf, Phrase, Phrases } from './phrases.ts';
import * as english from './situation-words.en.ts';
import * as italian from './situation-words.it.ts';
import { sound } from './spelling.ts';
import { bareWords } from './words.ts';

interface Guard {
  readonly HARMLESS: Phrases;
  readonly ALARM: Phrases;
  readonly PREVENTION: Phrases;
  readonly HAPPENED: Phrases;
}

const GUARDS: Readonly<Record<string, Guard>> = { it: italian, en: english };

/** Who is in danger or looks for a number is led there, however they ask. */
const ALWAYS = ['ricatto', 'help'];

/** A word of a query as it is written, and the bare words in it by their sound. */
interface Heard {
  readonly word: string;
  readonly bare: readonly string[];
}

/** Small words between «non» and its verb, by their sound: «non mi è arrivato», «non l’ho ricevuto». */
const BETWEEN = new Set('mi ti ci vi si gli le lo la li l ne me o a e sono'.split(' '));

/** The words of a query; a verb with its «non» too: «non mi arriva» is heard as «nonarriva» besides «arriva». */
function wordsOf(query: string): Heard[] {
  let isDenied = false;
  return query.split(/\s+/).map((word) => {
    const bare = bareWords(word).map(sound);
    const denied = isDenied ? bare.map((one) => sound(`non${one}`)) : [];
    isDenied = bare.includes('non') || (isDenied && bare.some((one) => BETWEEN.has(one)));
    return { word, bare: [...bare, ...denied] };
  });
}

const isOneOf = ({ bare }: Heard, known: OneOf): boolean =>
  bare.some((one) =>
    known.some((other) =>
      other.endsWith('*') ? one.startsWith(other.slice(0, -1)) : one === other,
    ),
  );

const isIn = (phrase: Phrase, words: readonly Heard[]): boolean =>
  phrase.every((known) => words.some((word) => isOneOf(word, known)));

/** A query without what is no trouble, though its words would tell of some: «codice Python», «denuncia dei redditi». */
export function withoutHarmless(query: string, locale: string): string {
  const words = wordsOf(query);
  const { HARMLESS, ALARM } = GUARDS[locale] ?? {};
  if (!HARMLESS || ALARM?.().some((phrase) => isIn(phrase, words))) return query;
  const said = HARMLESS()
    .filter((phrase) => isIn(phrase, words))
    .flat();
  return words
    .filter((heard) => !said.some((known) => isOneOf(heard, known)))
    .map(({ word }) => word)
    .join(' ');
}

/** «truffato», «venduta»: a word that tells what happened. */
const PARTICIPLE = /.{2}[aiu]t[aeio]$/;

/** Only asks how to keep from trouble: «come proteggere l’azienda da un attacco». */
function isPrevention(query: string, locale: string): boolean {
  const guard = GUARDS[locale];
  if (!guard) return false;
  const words = wordsOf(query);
  const isTold = (phrases: Phrases): boolean => phrases().some((one) => isIn(one, words));
  const isPast = locale === 'it' && words.some(({ word }) => PARTICIPLE.test(word.toLowerCase()));
  return isTold(guard.PREVENTION) && !isTold(guard.HAPPENED) && !isPast;
}

/** The situations of which a query tells without those that it only wants to keep from. */
export const withoutPrevented = (
  told: readonly string[],
  query: string,
  locale: string,
): readonly string[] =>
  isPrevention(query, locale) ? told.filter((name) => ALWAYS.includes(name)) : told;
