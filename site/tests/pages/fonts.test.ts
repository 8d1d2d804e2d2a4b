// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixtures } from './portal.ts';

const SOURCES = path.resolve(import.meta.dirname, '../../src');

/** Letters whose faces are fetched by pages that have them, and by no others. */
function lettersOfLaterVisits(): Set<number> {
  const css = readFileSync(path.join(SOURCES, 'styles/fonts.css'), 'utf8');
  const lists = [...css.matchAll(/unicode-range:([^;]+);/g)].map(([, list = '']) => list);
  return new Set(
    lists
      .join(',')
      .split(',')
      .flatMap((range) => {
        const [from = 0, to = from] = range
          .replace(/\s*U\+/, '')
          .split('-')
          .map((hex) => Number.parseInt(hex, 16));
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      }),
  );
}

test('all that the portal itself says is written with the letters of the first visit', () => {
  const later = lettersOfLaterVisits();
  expect(later.size).toBeGreaterThan(500);
  const files = ['content', 'i18n'].flatMap((folder) =>
    readdirSync(path.join(SOURCES, folder), { withFileTypes: true })
      // The help page in other languages has the letters of its readers' devices.
      .filter((file) => file.isFile() && !/^help\.(?!it|en)/.test(file.name))
      .map(({ name }) => path.join(SOURCES, folder, name)),
  );
  const texts = [...files.map((file) => readFileSync(file, 'utf8')), JSON.stringify(fixtures)];
  const letters = new Set(texts.join(''));
  expect(letters.has('è')).toBe(true);
  expect([...letters].filter((letter) => later.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});
