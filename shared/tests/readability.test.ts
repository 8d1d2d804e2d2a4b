// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { readability } from '../readability.ts';

describe('Gulpease', () => {
  it('is 89 + (300 · sentences − 10 · letters) / words', () => {
    // 8 words, 35 letters, 1 sentence: 89 + (300 − 350) / 8 = 82.75
    expect(readability('La banca non chiede mai codici al telefono.')).toMatchObject({
      index: 83,
      words: 8,
      sentences: 1,
    });
    // 5 words, 67 letters, 1 sentence: 89 + (300 − 670) / 5 = 15
    expect(
      readability('Responsabilizzazione amministrativa: complessivamente inapplicabile oggi.')
        ?.index,
    ).toBe(15);
  });

  it('stays between 0 and 100', () => {
    expect(readability('Sì. No. Ma va.')?.index).toBe(100);
    expect(readability('precipitevolissimevolmente '.repeat(3))?.index).toBe(0);
  });

  it('counts a word with an apostrophe once, and numbers as words', () => {
    expect(readability('L’indirizzo dell’ente')?.words).toBe(2);
    expect(readability("Chiama il 112 all'inizio")?.words).toBe(4);
  });

  it('takes the end of a line for the end of a sentence, and an abbreviation of a time not', () => {
    expect(readability('Un titolo\nUna frase.')?.sentences).toBe(2);
    expect(readability('Costa 1,99 euro.')?.sentences).toBe(1);
  });

  it('is indicative only under 100 words', () => {
    expect(readability('parola '.repeat(99))?.indicative).toBe(true);
    expect(readability('parola '.repeat(100))?.indicative).toBe(false);
  });

  it('shows the three hardest sentences, hardest first, never the shortest ones', () => {
    const hard = 'L’amministrazione comunale predispone conseguentemente adeguati provvedimenti.';
    const text = `Vai. Vieni qui da me. ${hard} Il mare è blu oggi. Dove sei andato ieri sera?`;
    const measured = readability(text);
    expect(measured?.hardest).toHaveLength(3);
    expect(measured?.hardest[0]?.text).toBe(hard);
    const indices = measured?.hardest.map(({ index }) => index) ?? [];
    expect(indices).toEqual([...indices].sort((a, b) => a - b));
    expect(measured?.hardest.map((sentence) => sentence.text)).not.toContain('Vai.');
  });

  it('says nothing of a text without words', () => {
    expect(readability('')).toBeUndefined();
    expect(readability(' \n … — 🙂')).toBeUndefined();
  });
});
