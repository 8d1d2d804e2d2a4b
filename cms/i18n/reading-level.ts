// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  LONG,
  missedLimits,
  type QuestionScore,
  type ReadingScore,
} from '@portico/shared/reading-level';
import type { Said } from './said.ts';

function longSentences({ long = 0, longAllowed = 0 }: ReadingScore): Said {
  const most = longAllowed === 0 ? { it: 'nessuna', en: 'none' } : undefined;
  const many = long === 1 ? { it: 'Una frase ha', en: 'One sentence has' } : undefined;
  return {
    it: `${many?.it ?? `${long} frasi hanno`} più di ${LONG} parole: per questi lettori ${most?.it ?? `al massimo ${longAllowed}`}.`,
    en: `${many?.en ?? `${long} sentences have`} more than ${LONG} words: for these readers ${most?.en ?? `${longAllowed} at most`}.`,
  };
}

/** The figure that a question misses, without what is needed. */
export function figureSaid({ index, needed, hardest, hardestNeeded }: QuestionScore): Said {
  if (index < needed) return { it: `leggibilità ${index}`, en: `reading level ${index}` };
  return hardest !== undefined && hardest < (hardestNeeded ?? 0)
    ? {
        it: `una frase con leggibilità ${hardest}`,
        en: `a sentence with reading level ${hardest}`,
      }
    : {
        it: `troppe frasi di più di ${LONG} parole`,
        en: `too many sentences of more than ${LONG} words`,
      };
}

const MISSED: Readonly<
  Record<ReturnType<typeof missedLimits>[number], (score: ReadingScore) => Said>
> = {
  text: ({ index, needed }) => ({
    it: `La leggibilità è ${index}, per questi lettori serve ${needed}.`,
    en: `The reading level is ${index}, these readers need ${needed}.`,
  }),
  sentence: ({ hardest, hardestNeeded }) => ({
    it: `La frase più difficile ha leggibilità ${hardest}, per questi lettori serve ${hardestNeeded}.`,
    en: `The hardest sentence has reading level ${hardest}, these readers need ${hardestNeeded}.`,
  }),
  long: longSentences,
  questions: ({ questions = [] }) => ({
    it: `Domande difficili da leggere: ${questions.map((one) => `${one.number} (${figureSaid(one).it})`).join(', ')}.`,
    en: `Questions that are hard to read: ${questions.map((one) => `${one.number} (${figureSaid(one).en})`).join(', ')}.`,
  }),
};

/** What a text misses of the reading level of its audience, a sentence for each limit. */
export function missedSaid(score: ReadingScore): Said {
  const said = missedLimits(score).map((limit) => MISSED[limit](score));
  return { it: said.map(({ it }) => it).join(' '), en: said.map(({ en }) => en).join(' ') };
}
