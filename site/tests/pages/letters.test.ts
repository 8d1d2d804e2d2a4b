// SPDX-License-Identifier: AGPL-3.0-or-later
import anyAscii from 'any-ascii';
import { expect, test } from 'vitest';
import { inPlainLetters } from '@portico/shared/letters';
import { outletKey } from '@portico/shared/paths';
import { letterOf } from '../../src/components/list/letter-of.ts';

const lettersUntil = (last: number): string[] =>
  Array.from({ length: last - 0xbf }, (_, at) => String.fromCodePoint(0xc0 + at)).filter((sign) =>
    /\p{Script=Latin}/u.test(sign),
  );

/** As it is written in an address: without marks. */
const plain = (letter: string): string =>
  inPlainLetters(letter.normalize('NFKD')).replaceAll(/[^a-z]/gi, '');

test('a letter that search and lists write in plain letters is the same in addresses', () => {
  const differ = lettersUntil(0x2af).filter(
    (letter) =>
      inPlainLetters(letter) !== letter &&
      plain(letter).toLowerCase() !== anyAscii(letter).toLowerCase(),
  );
  expect(differ).toEqual([]);
});

test('no letter of a European alphabet is left out', () => {
  expect(lettersUntil(0x17f).filter((letter) => plain(letter) === '')).toEqual([]);
});

test('a list puts a title or an outlet with such a letter where people look for it', () => {
  expect(['Łódź', 'Œuvre', 'Þór', 'ﬁsco', 'İzmir', 'Élite'].map(letterOf).join('')).toBe('LOTFIE');
  expect(outletKey('Øresund Straße')).toBe('oresund-strasse');
});
