// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { pairRows, twinOf, withTwins } from '../../components/translation/pair-rows.ts';

const pairs = (originals: string[], translations: string[], former = originals): string[] =>
  pairRows(originals, translations, former).map(
    ({ original = '–', translation = '–' }) => `${original}=${translation}`,
  );

describe('the rows of an original and of its translation stand side by side', () => {
  test('as they stand, when nothing was changed', () => {
    expect(pairs(['a1', 'b1'], ['x', 'y'])).toEqual(['a1=x', 'b1=y']);
  });

  test('when the original got one more at the top, lost one, and when they moved', () => {
    const former = ['a1', 'b1', 'c1'];
    expect(pairs(['n1', ...former], ['x', 'y', 'z'], former)).toEqual([
      'n1=–',
      'a1=x',
      'b1=y',
      'c1=z',
    ]);
    expect(pairs(['a1', 'c1'], ['x', 'y', 'z'], former)).toEqual(['a1=x', 'c1=z', 'b1=y']);
    expect(pairs(['c1', 'a1', 'b1'], ['x', 'y', 'z'], former)).toEqual(['c1=z', 'a1=x', 'b1=y']);
  });

  test('also after a row was added to the translation for the new one', () => {
    const former = ['a1', 'b1'];
    expect(pairs(['n1', 'a1', 'b1'], [twinOf('n1'), 'x', 'y'], former)).toEqual([
      'n1=1n',
      'a1=x',
      'b1=y',
    ]);
    expect(pairs(['n1', 'a1', 'b1'], ['x', '1n', 'y'])).toEqual(['n1=1n', 'a1=x', 'b1=y']);
  });

  test('a row that translates nothing is shown, and none twice', () => {
    expect(pairs(['a1'], ['x', 'y'])).toEqual(['a1=x', '–=y']);
    expect(pairs([], ['x'], ['a1'])).toEqual(['a1=x']);
  });

  test('a copied list has rows of its own, texts in it stay as they are', () => {
    const text = { root: { children: [{ type: 'block', fields: { id: 'ab' } }] } };
    expect(withTwins([{ id: 'ab', text, rows: [{ id: 'cd' }] }])).toEqual([
      { id: 'ba', text, rows: [{ id: 'dc' }] },
    ]);
  });
});
