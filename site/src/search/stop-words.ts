// SPDX-License-Identifier: AGPL-3.0-or-later
import { bareWords } from './words.ts';

/** Words that say nothing about what is looked for, bare. Not among them: «no», «chi», and the «e» of «e mail». */
const STOP_WORDS: Readonly<Record<string, string>> = {
  it: `a ad al allo alla ai agli alle anche ancora avere ce che ci come con cosa cui da dal dallo dalla dai dagli dalle
    dei del della dello degli delle di do dopo dove ed era essere fa faccio fare fatto fra gli ha hai hanno ho i il in io
    la le lei li lo loro lui ma me mi mia mie miei mio ne nei nel nella nello negli nelle nn noi non o per perche piu poi
    posso puo qua quando quanto quel quella quelle quello quale quali questa queste questo questi qui sa se sei senza si
    so solo sono sta stato su sua sue sui sul sulla sullo sulle sulle suo te ti tra tu tua tuo un una uno vi voglio voi
    vorrei vuole vuol vuoi dire significa significato farmi farti farsi devo devi deve sempre molto tanto mettere metterlo metterla ciao
    buongiorno salve grazie vado qualcuno qualcuna qualcosa tutto tutta tutti tutte c`,
  en: `a about am an and are as at be been but by can did do does for from get had has have he her him his how i if in
    into is it its me my not of on or our she so some than that the their them then there they this to up us was we were
    what when where which who why will with you your`,
};

const SETS = new Map(
  Object.entries(STOP_WORDS).map(([locale, words]) => [locale, new Set(words.split(/\s+/))]),
);

/** Does a bare word say nothing about what is looked for? */
export const isStopWord = (word: string, locale: string): boolean =>
  SETS.get(locale)?.has(word) === true;

/** What stands behind «ai» as the name of a technology: what it is said to be, or a word that no article goes before. */
const OF_INTELLIGENCE = new Set(
  `act gratis gratuita free generativa chat chatbot agent agents tool tools overview mode come cosa cos che quale quali per in e
  o a al alla con da di del della nel nella su sul sulla puo sa fa oggi`.split(/\s+/),
);

/**
 * Is «ai» artificial intelligence here? Before a noun it is «to the» («ai figli», «ai loro figli», «ai tre anni», «ai call
 * center»), unless it is written in capitals; «AI Act», «usare l’ai», «strumenti ai gratis», «ai in ufficio» are about it.
 */
function isIntelligence(word: string, next: string | undefined, query: string): boolean {
  if (word.toLowerCase() !== 'ai') return false;
  if (word === 'AI' && query !== query.toUpperCase()) return true;
  return next === undefined || bareWords(next).some((one) => OF_INTELLIGENCE.has(one));
}

/** The query without them; as it is when nothing else would be left. */
export function withoutStopWords(query: string, locale: string): string {
  const words = query.split(/\s+/);
  const left = words.filter((word, at) => {
    const bare = bareWords(word);
    if (locale === 'it' && isIntelligence(word, words[at + 1], query)) return true;
    // «e» may belong to «e mail»; «è» says nothing.
    return !/^[èÈ]$/.test(word) && !bare.every((one) => isStopWord(one, locale));
  });
  return left.length > 0 ? left.join(' ') : query;
}
