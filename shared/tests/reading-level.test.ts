// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it, test } from 'vitest';
import type { Audience } from '../audiences.ts';
import {
  hardSentences,
  LONG,
  missedLimits,
  READING_LIMITS,
  readingLimits,
  readingScore,
} from '../reading-level.ts';
import { wordsIn } from '../sentences.ts';
import type { DocumentOf } from '../contract/document.ts';
import { plainText } from '../contract/plain-text.ts';
import { readability } from '../readability.ts';
import { documentsOf } from './fixtures.ts';

/** The texts of an article besides its title. */
function textOf({ locales: { it: content } }: DocumentOf<'article' | 'alert'>): string {
  const { summary, body, doNow = [] } = content;
  const inBrief = ('inBrief' in content && content.inBrief) || [];
  const signs = ('signs' in content && content.signs) || [];
  return [summary, ...inBrief, plainText(body), plainText(doNow), plainText(signs)].join('\n');
}

describe('reading level', () => {
  const cases = [...documentsOf('article'), ...documentsOf('alert')].map((article) => ({
    title: article.locales.it.title,
    article,
  }));

  test.each(cases)('«$title» is easy enough for its audiences', ({ article }) => {
    const measured = readability(textOf(article));
    expect(measured?.indicative).toBe(false);
    expect(measured?.index, JSON.stringify(measured?.hardest)).toBeGreaterThanOrEqual(
      readingLimits(article.audiences)?.text ?? 0,
    );
  });

  it('takes the strictest line of several audiences, and none of no audience', () => {
    expect(readingLimits(['businesses', 'over65', 'citizens'])).toEqual(READING_LIMITS.over65);
    expect(readingLimits(['businesses', 'citizens'])).toEqual(READING_LIMITS.citizens);
    expect(readingLimits([])).toBeUndefined();
  });
});

describe('sentences, not means', () => {
  const EASY = 'Oggi il mare è blu. La luna sale piano. Il gatto dorme sul tavolo. '.repeat(12);
  const IMPOSSIBLE =
    'Il responsabile del procedimento amministrativo, previa verifica della documentazione trasmessa telematicamente, provvede alla comunicazione dell’eventuale provvedimento di diniego nei confronti degli interessati, ferma restando la facoltà dei medesimi di presentare osservazioni scritte, corredate della documentazione integrativa ritenuta opportuna, entro il termine perentorio ivi indicato.';

  const scoreOf = (text: string, audiences: readonly Audience[]) => {
    const [measured, limits] = [readability(text), readingLimits(audiences)];
    if (!measured || !limits) throw new Error('There is nothing to measure.');
    return { score: readingScore(measured, limits), hard: hardSentences(measured, limits) };
  };

  it('one impossible sentence among easy ones misses the level, whatever the mean', () => {
    const { score, hard } = scoreOf(EASY + IMPOSSIBLE, ['over65']);
    expect(score.index).toBeGreaterThanOrEqual(score.needed);
    expect(score.hardest).toBeLessThan(30);
    expect(missedLimits(score)).toEqual(['sentence', 'long']);
    expect(hard).toMatchObject([{ text: IMPOSSIBLE, times: 1 }]);
  });

  it('it counts in a short text too, whose mean is indicative only', () => {
    const { score } = scoreOf(`Un avviso.\n${IMPOSSIBLE}`, ['over65']);
    expect(score.indicative).toBe(true);
    expect(missedLimits(score)).toEqual(['sentence', 'long']);
  });

  const long =
    'Se il sito ti chiede la tua chiave e tu non sai chi te la chiede, non la dire mai, esci di lì, vai dalla tua banca e parla con una di loro.';

  it('a long sentence of short words is one too many for some audiences, and not for others', () => {
    expect(wordsIn(long)).toBeGreaterThan(LONG);
    const forOlder = scoreOf(`${EASY}${long}`, ['over65']);
    expect(missedLimits(forOlder.score)).toEqual(['long']);
    expect(forOlder.hard).toHaveLength(1);
    expect(missedLimits(scoreOf(`${EASY}${long}`, ['citizens']).score)).toEqual([]);
    expect(
      missedLimits(scoreOf(`${EASY}${long} `.concat(`${long} `.repeat(5)), ['citizens']).score),
    ).toEqual(['long']);
  });

  it('equal sentences are listed once, with how often they stand there', () => {
    const { hard, score } = scoreOf(`${EASY}${IMPOSSIBLE}\n${IMPOSSIBLE}`, ['institutions']);
    expect(hard).toMatchObject([{ text: IMPOSSIBLE, times: 2 }]);
    expect(score.long).toBe(2);
  });

  it('scores from before sentences counted are judged by the mean alone', () => {
    expect(missedLimits({ index: 70, needed: 80 })).toEqual(['text']);
    expect(missedLimits({ index: 90, needed: 80 })).toEqual([]);
  });

  test.each(
    documentsOf('article').map((article) => ({ title: article.locales.it.title, article })),
  )('«$title» of the demo keeps the limits', ({ title, article }) => {
    const { score, hard } = scoreOf(`${title}\n${textOf(article)}`, article.audiences);
    expect(missedLimits(score), JSON.stringify(hard)).toEqual([]);
  });
});
