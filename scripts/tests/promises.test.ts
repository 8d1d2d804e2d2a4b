// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../machine/root.ts';

const PAGE = '.github/PROMISES.md';

/** Every id that is promised a test: invariants, abuse and faults. */
const PROMISED = [
  ...['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10'],
  ...['A01', 'A05', 'A07', 'A09', 'A11', 'A12', 'A14', 'A15', 'A16', 'A19', 'A20', 'A23'],
  ...['B01', 'B02', 'B05', 'B06', 'B07', 'B10', 'B12'],
  ...['U01', 'U05', 'U08', 'U09', 'U10'],
  ...['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C08', 'C10'],
  ...['W01', 'W03'],
  ...['R01', 'R02', 'R03', 'R04', 'R05', 'R09', 'R13', 'R14', 'R15', 'R16', 'R23', 'R24', 'R25'],
];

const ID = /\b(?:I(?:10|[1-9])|[ABCFRUW]\d\d)\b/g;

interface Line {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** The rows of the tables that name a test: id, promise, title, file. */
const lines: readonly Line[] = readFileSync(inRoot(PAGE), 'utf8')
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && /^`.*`$/.test(cells[4] ?? ''))
  .map(([, id = '', , title = '', file = '']) => ({ id, title, file: file.replaceAll('`', '') }));

const sources = new Map(
  globSync('{cms,site,shared}/tests/**/*.test.ts', { cwd: inRoot() })
    .concat(globSync('scripts/{e2e,quality,tests}/**/*.test.ts', { cwd: inRoot() }))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(inRoot(file), 'utf8')]),
);

test('every id that is promised a test is on the page', () => {
  const named = new Set(lines.map(({ id }) => id));
  expect(PROMISED.filter((id) => !named.has(id))).toEqual([]);
});

test.each(lines)('$id: «$title» is a test in $file', ({ id, title, file }) => {
  const source = sources.get(file) ?? '';
  expect(source, `${file} does not exist`).not.toBe('');
  const quoted = ["'", '"', '`'].some((quote) => source.includes(quote + title + quote));
  expect(quoted, `${file} has no test of this name`).toBe(true);
  expect(title.match(ID), `the name does not say ${id}`).toContain(id);
});

describe('the tests', () => {
  const TITLE = /(?:test|it|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])(.*?)\1/g;

  test('carry no id that the page does not know', () => {
    const page = readFileSync(inRoot(PAGE), 'utf8');
    const known = new Set(page.match(ID));
    const strays = [...sources].flatMap(([file, source]) =>
      [...source.matchAll(TITLE)]
        .flatMap(([, , title = '']) => title.match(ID) ?? [])
        .filter((id) => !known.has(id))
        .map((id) => `${id} in ${file}`),
    );
    expect(strays).toEqual([]);
  });
});
